package org.yamabiko.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.yamabiko.call.Decided.Fresh;
import org.yamabiko.call.Decided.Refused;
import org.yamabiko.call.Decided.Repeated;
import org.yamabiko.guard.Attempt;
import org.yamabiko.guard.Quota;
import org.yamabiko.guard.Verdict;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.ladder.Rung;
import org.yamabiko.outbox.NewMessage;
import org.yamabiko.outbox.NewMessage.Purpose;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.text.Occasion;
import org.yamabiko.text.Text;
import org.yamabiko.text.Unsendable;

/** Takes on the text that one call chose: when it is taken as TEXTED it is committed, and may be promised. */
final class TextDesk {

    /** @param why the guard's reason if it did not go */
    record Taken(CallOutcome outcome, Optional<Verdict> why) {
    }

    private final Hotline hotline;
    private final Snapshot live;
    private final CallState state;
    private final DecisionLog ledger;
    private final TestNumbers testNumbers;
    private final Duration validity;
    private final Clock clock;

    TextDesk(Hotline hotline, Snapshot live, CallState state, DecisionLog ledger, TestNumbers testNumbers, Duration validity,
            Clock clock) {
        this.hotline = hotline;
        this.live = live;
        this.state = state;
        this.ledger = ledger;
        this.testNumbers = testNumbers;
        this.validity = validity;
        this.clock = clock;
    }

    /** Hands the decision to the ledger, and keeps in the call's state what became of it. */
    Taken take(String textKey, PhoneNumber recipient, boolean again) throws LedgerAwayException {
        var text = live.texts().get(textKey);
        var now = clock.instant();
        if (text == null || !text.sendableAt(now)) {
            state.trace().add(whyNot(textKey, text), textKey);
            state.outcome(CallOutcome.FAILED);
            return new Taken(CallOutcome.FAILED, Optional.empty());
        }
        var message = new NewMessage(NewMessage.newId(), state.call().id(), hotline.did(), text,
                words(text).compose(new Occasion(hotline.language(), hotline.did(), hotline.name())), recipient,
                hotline.senderId(), now, now.plus(text.policy().validityPeriod().orElse(validity)), purpose(recipient))
                .under(state.incidentRound());
        if (state.rung() == Rung.SHED) {
            return takenOn(message, attempt(message, again));
        }
        var decided = ledger.decide(state.texted(now, textKey), message, attempt(message, again));
        return switch (decided) {
            case Fresh fresh -> taken(now, textKey, fresh.beyond());
            case Repeated repeated -> repeated(textKey);
            case Refused refused -> refused(refused.why(), now);
        };
    }

    /** A rehearsal is nobody's text. */
    private Optional<Attempt> attempt(NewMessage message, boolean again) {
        return message.purpose() == Purpose.CALLER
                ? Optional.of(new Attempt(message.callId(), message.did(), state.call().caller().number(), message.recipient(),
                        message.text().key(), message.text().version(), message.segments(), again, message.createdAt()))
                : Optional.empty();
    }

    /** Nobody waits for it, and nothing is promised: it is judged and written with the end of the call. */
    private Taken takenOn(NewMessage message, Optional<Attempt> attempt) {
        state.takeOn(message, attempt);
        state.outcome(CallOutcome.TEXTED);
        state.decided(message.createdAt());
        state.trace().add(TraceStep.TEXT_TAKEN_ON, message.text().key());
        return new Taken(CallOutcome.TEXTED, Optional.empty());
    }

    private Taken taken(Instant now, String textKey, List<Quota> beyond) {
        beyond.forEach(quota -> state.trace().add(TraceStep.WOULD_BE_HELD, quota));
        state.outcome(CallOutcome.TEXTED);
        state.decided(now);
        state.trace().add(TraceStep.TEXT_COMMITTED, textKey);
        return new Taken(CallOutcome.TEXTED, Optional.empty());
    }

    private Taken repeated(String textKey) {
        state.trace().add(TraceStep.TEXT_REPEATED, textKey);
        state.outcome(CallOutcome.ALREADY_TEXTED);
        return new Taken(CallOutcome.ALREADY_TEXTED, Optional.empty());
    }

    private Taken refused(Verdict why, Instant now) {
        var outcome = Refusal.outcome(why);
        state.trace().add(Refusal.step(why), Refusal.words(why, now));
        // whoever was texted in this call stays so
        if (state.outcome() != CallOutcome.TEXTED) {
            state.outcome(outcome);
        }
        return new Taken(outcome, Optional.of(why));
    }

    /** When everybody calls, the short twin: what goes to so many should leave in one segment. */
    private Text words(Text text) {
        return state.rung() == Rung.NORMAL ? text : text.shortened();
    }

    private Purpose purpose(PhoneNumber recipient) {
        return state.call().rehearsal()
                .map(rehearsal -> !rehearsal.inHouse() && testNumbers.contain(recipient) ? Purpose.REHEARSAL_ON_TELEPHONE
                        : Purpose.REHEARSAL)
                .orElse(Purpose.CALLER);
    }

    /** @param text null if the snapshot has none that may be sent */
    private TraceStep whyNot(String textKey, Text text) {
        var why = text == null ? live.unsendable().get(textKey) : Unsendable.APPROVAL_ENDED;
        return switch (why) {
            case null -> TraceStep.TEXT_MISSING;
            case NOT_APPROVED -> TraceStep.TEXT_NOT_APPROVED;
            case APPROVAL_ENDED -> TraceStep.TEXT_APPROVAL_ENDED;
        };
    }
}
