package org.yamabiko.call;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.outbox.NewMessage;
import org.yamabiko.outbox.NewMessage.Purpose;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.text.Occasion;
import org.yamabiko.text.Text;
import org.yamabiko.text.Unsendable;

/** Takes on the text that one call chose: when this returns TEXTED it is committed, and may be promised. */
final class TextDesk {

    private final Hotline hotline;
    private final Snapshot live;
    private final CallState state;
    private final Ledger ledger;
    private final TestNumbers testNumbers;
    private final Duration validity;
    private final Clock clock;

    TextDesk(Hotline hotline, Snapshot live, CallState state, Ledger ledger, TestNumbers testNumbers, Duration validity,
            Clock clock) {
        this.hotline = hotline;
        this.live = live;
        this.state = state;
        this.ledger = ledger;
        this.testNumbers = testNumbers;
        this.validity = validity;
        this.clock = clock;
    }

    CallOutcome take(String textKey, PhoneNumber recipient) throws LedgerAwayException {
        var text = live.texts().get(textKey);
        var now = clock.instant();
        if (text == null || !text.sendableAt(now)) {
            state.trace().add(whyNot(textKey, text), textKey);
            return CallOutcome.FAILED;
        }
        var message = new NewMessage(NewMessage.newId(), state.call().id(), hotline.did(), text,
                text.compose(new Occasion(hotline.language(), hotline.did(), hotline.name())), recipient,
                hotline.senderId(), now, now.plus(text.policy().validityPeriod().orElse(validity)), purpose(recipient));
        var before = state.outcome();
        state.outcome(CallOutcome.TEXTED);
        state.decided(now);
        state.trace().add(TraceStep.TEXT_COMMITTED, textKey);
        var fresh = false;
        try {
            fresh = ledger.decide(state.row(Optional.empty()), message.under(state.incidentRound()));
        } catch (LedgerAwayException e) {
            state.outcome(before);
            state.undecided();
            throw e;
        }
        if (!fresh) {
            state.trace().add(TraceStep.TEXT_REPEATED, textKey);
            state.outcome(CallOutcome.ALREADY_TEXTED);
        }
        return state.outcome();
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
