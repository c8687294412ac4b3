package org.yamabiko.call;

import static java.util.Locale.JAPANESE;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.yamabiko.call.Line.HungUpException;
import org.yamabiko.hotline.DraftSnapshot;
import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Trigger;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.outbox.OutboxConfig;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.Sentence;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Where calls arrive: finds the hotline, runs the flow, and leaves one row in the ledger whatever happens. */
@ApplicationScoped
public class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final String CALL_ID = "callId";

    private final Met met;
    private final FlowChoice flows;
    private final IncidentChoice incidents;
    private final Ledger ledger;
    private final TestNumbers testNumbers;
    private final Prompts prompts;
    private final CallMeter meter;
    private final DatabaseNotice notice;
    private final Duration validity;
    private final ObjectMapper json;
    private final Clock clock;

    Reception(Met met, FlowChoice flows, IncidentChoice incidents, Ledger ledger, TestNumbers testNumbers, Prompts prompts,
            CallMeter meter, DatabaseNotice notice, OutboxConfig outbox, ObjectMapper json, Clock clock) {
        this.met = met;
        this.flows = flows;
        this.incidents = incidents;
        this.ledger = ledger;
        this.testNumbers = testNumbers;
        this.prompts = prompts;
        this.meter = meter;
        this.notice = notice;
        this.validity = outbox.validityPeriod();
        this.json = json;
        this.clock = clock;
    }

    /** Serves one call to its end, on the caller's thread. Never throws for anything that can happen in a call. */
    public void receive(IncomingCall call, Line line) {
        MDC.put(CALL_ID, call.id());
        var did = PhoneNumber.parse(call.dialedNumber());
        var live = met.by(call, did);
        var hotline = did.flatMap(live::find);
        var state = new CallState(call, hotline, new Trace(clock, call.rehearsal().map(Rehearsal::watcher)), json);
        state.trace().add(TraceStep.DIALED, call.dialedNumber());
        try {
            state.outcome(serve(state, live, hotline, line));
        } catch (HungUpException e) {
            state.trace().add(TraceStep.HUNG_UP);
        } catch (LedgerAwayException e) {
            state.trace().add(TraceStep.LEDGER_AWAY);
            state.outcome(CallOutcome.FAILED);
            notice.failed("a decision cannot be written", e);
            apologize(line);
        } catch (RuntimeException e) {
            state.trace().add(TraceStep.FAILED);
            state.outcome(CallOutcome.FAILED);
            LOG.error("a call failed, the caller hears an apology", e);
            apologize(line);
        } finally {
            ledger.end(state.row(Optional.of(clock.instant())));
            meter.ended(state);
            LOG.debugf("ended: %s", state.outcome());
            MDC.remove(CALL_ID);
        }
    }

    private CallOutcome serve(CallState state, Snapshot live, Optional<Published> found, Line line)
            throws HungUpException, LedgerAwayException {
        if (found.isEmpty()) {
            state.trace().add(TraceStep.NO_SUCH_HOTLINE);
            state.outcome(CallOutcome.NO_SUCH_HOTLINE);
            line.play(List.of(prompts.audio(Sentence.NO_SUCH_HOTLINE, JAPANESE)));
            return CallOutcome.NO_SUCH_HOTLINE;
        }
        var hotline = found.get().hotline();
        if (found.get().revision() == DraftSnapshot.NO_REVISION) {
            state.trace().add(TraceStep.HOTLINE_DRAFT, hotline.name());
        } else {
            state.trace().add(TraceStep.HOTLINE, hotline.name(), found.get().revision());
        }
        var texts = new TextDesk(hotline, live, state, ledger, testNumbers, validity, clock);
        var incident = incidents.of(found.get(), live, state);
        var flow = incident.map(UnderIncident::flow).orElseGet(() -> flows.of(hotline, state.trace()));
        if (hotline.trigger() == Trigger.HANG_UP && flow instanceof SendText text) {
            return hangUp(state, texts, text.textKey());
        }
        var voice = new Voice(prompts, hotline.language());
        var heard = incident.map(one -> one.before(line, voice)).orElse(line);
        return new CallFlow(hotline, state, heard, voice, texts).walk(flow);
    }

    /** Nothing is answered and nothing said: the dialplan ends the call when we return. */
    private CallOutcome hangUp(CallState state, TextDesk texts, String textKey) throws LedgerAwayException {
        var caller = state.call().caller();
        state.trace().add(TraceStep.NOT_ANSWERED);
        if (caller.line().textable()) {
            state.trace().add(TraceStep.CALLER_TEXTABLE);
            return texts.take(textKey, caller.number().orElseThrow());
        }
        return switch (caller.line()) {
            case WITHHELD -> {
                state.trace().add(TraceStep.CALLER_WITHHELD);
                yield CallOutcome.WITHHELD;
            }
            default -> {
                state.trace().add(TraceStep.CALLER_NOT_TEXTABLE, caller.line());
                yield CallOutcome.NOT_TEXTABLE;
            }
        };
    }

    private void apologize(Line line) {
        try {
            line.play(List.of(prompts.audio(Sentence.APOLOGY, JAPANESE)));
        } catch (HungUpException e) {
            LOG.debug("the caller had hung up already");
        }
    }
}
