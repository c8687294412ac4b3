package org.yamabiko.call;

import static java.util.Locale.JAPANESE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.yamabiko.call.Line.HungUpException;
import org.yamabiko.hotline.DraftSnapshot;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Trigger;
import org.yamabiko.ladder.Stay;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.phone.Attestation;
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
    private final Rungs rungs;
    private final IncidentChoice incidents;
    private final Ledger ledger;
    private final RingBackAnswers ringBacks;
    private final Desks desks;
    private final Prompts prompts;
    private final CallMeter meter;
    private final DatabaseNotice notice;
    private final ObjectMapper json;
    private final Clock clock;

    Reception(Met met, FlowChoice flows, IncidentChoice incidents, Rungs rungs, Ledger ledger, RingBackAnswers ringBacks,
            Desks desks, Prompts prompts,
            CallMeter meter, DatabaseNotice notice, ObjectMapper json, Clock clock) {
        this.met = met;
        this.flows = flows;
        this.incidents = incidents;
        this.rungs = rungs;
        this.ledger = ledger;
        this.ringBacks = ringBacks;
        this.desks = desks;
        this.prompts = prompts;
        this.meter = meter;
        this.notice = notice;
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
            var row = state.row(Optional.of(clock.instant()));
            state.takenOn().ifPresentOrElse(text -> ledger.take(row, text.message(), text.attempt()), () -> ledger.end(row));
            meter.ended(state);
            LOG.debugf("ended: %s", state.outcome());
            MDC.remove(CALL_ID);
        }
    }

    private CallOutcome serve(CallState state, Snapshot live, Optional<Published> found, Line line)
            throws HungUpException, LedgerAwayException {
        if (found.isEmpty()) {
            return unpublished(state, live, line);
        }
        var hotline = found.get().hotline();
        if (found.get().revision() == DraftSnapshot.NO_REVISION) {
            state.trace().add(TraceStep.HOTLINE_DRAFT, hotline.name());
        } else {
            state.trace().add(TraceStep.HOTLINE, hotline.name(), found.get().revision());
        }
        var stay = rungs.enter(state.call(), hotline);
        try {
            return serve(state, stay, live, found.get(), line);
        } finally {
            stay.end();
        }
    }

    private CallOutcome serve(CallState state, Stay stay, Snapshot live, Published found, Line line)
            throws HungUpException, LedgerAwayException {
        var hotline = found.hotline();
        var incident = incidents.of(found, live, state);
        var flow = rungs.flow(stay, hotline,
                incident.map(UnderIncident::flow).orElseGet(() -> flows.of(hotline, state.call(), state.trace())), state);
        // what is wrong now is more urgent than what was sent before
        var rungBack = incident.isPresent() ? Optional.<CallOutcome> empty() : rungBack(state, live, hotline, flow, line);
        if (rungBack.isPresent()) {
            return rungBack.get();
        }
        if ((hotline.trigger() == Trigger.HANG_UP || state.rung().unanswered()) && flow instanceof SendText text) {
            return hangUp(state, desks.texts(hotline, live, state), text.textKey());
        }
        var heard = incident.map(one -> one.before(line, new Voice(prompts, hotline.language()))).orElse(line);
        return desks.flow(hotline, live, state, heard).walk(flow);
    }

    /** @return how the call of somebody ended who rang back what texted; empty if it goes on */
    private Optional<CallOutcome> rungBack(CallState state, Snapshot live, Hotline hotline, Step flow, Line line)
            throws HungUpException, LedgerAwayException {
        var sent = ringBacks.find(state, hotline.did(), live);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (state.rung().unanswered()) {
            state.trace().add(TraceStep.RANG_BACK, sent.get().textKey());
            return Optional.of(CallOutcome.INFORMED);
        }
        var ended = ringBacks.answer(sent.get(), state, live, line);
        // without a key no second text
        return ended.isPresent() || flow instanceof SendText ? Optional.of(ended.orElse(CallOutcome.INFORMED))
                : Optional.empty();
    }

    /** A number that texts come from may be nobody's hotline, and is called all the same. */
    private CallOutcome unpublished(CallState state, Snapshot live, Line line) throws HungUpException, LedgerAwayException {
        var dialed = PhoneNumber.parse(state.call().dialedNumber());
        var sent = dialed.flatMap(number -> ringBacks.find(state, number, live));
        if (sent.isPresent()) {
            return ringBacks.answer(sent.get(), state, live, line).orElse(CallOutcome.INFORMED);
        }
        if (dialed.filter(number -> ringBacks.isSender(number, live)).isPresent()) {
            state.trace().add(TraceStep.SENDER_ONLY);
            state.outcome(CallOutcome.INFORMED);
            line.play(List.of(prompts.audio(Sentence.RING_BACK_UNKNOWN, JAPANESE)));
            return CallOutcome.INFORMED;
        }
        state.trace().add(TraceStep.NO_SUCH_HOTLINE);
        state.outcome(CallOutcome.NO_SUCH_HOTLINE);
        line.play(List.of(prompts.audio(Sentence.NO_SUCH_HOTLINE, JAPANESE)));
        return CallOutcome.NO_SUCH_HOTLINE;
    }

    /** Nothing is answered and nothing said: the dialplan ends the call when we return. */
    private CallOutcome hangUp(CallState state, TextDesk texts, String textKey) throws LedgerAwayException {
        var caller = state.call().caller();
        state.trace().add(TraceStep.NOT_ANSWERED);
        if (state.call().attestation() == Attestation.FAILED) {
            // nobody can be asked for a digit
            return CallOutcome.REFUSED_BY_GUARD;
        }
        if (caller.line().textable()) {
            state.trace().add(TraceStep.CALLER_TEXTABLE);
            return texts.take(textKey, caller.number().orElseThrow(), false).outcome();
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
