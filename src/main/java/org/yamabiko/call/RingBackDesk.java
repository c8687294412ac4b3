package org.yamabiko.call;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.yamabiko.call.Line.HungUpException;
import org.yamabiko.guard.BlockedNumbers;
import org.yamabiko.hotline.Utterance;
import org.yamabiko.prompt.Audio;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.text.Text;

/**
 * Speaks with somebody who rings back a number that texted: what it was about, once more by 1, never again by 9. Whoever
 * presses nothing gets nothing: else a text would bring a call, and the call a text, without end.
 */
final class RingBackDesk {

    private static final char AGAIN = '1';
    private static final char NOT_ME = '9';
    private static final Duration THINKING = Duration.ofSeconds(6);

    private final CallState state;
    private final Line line;
    private final Voice voice;
    private final BlockedNumbers blocked;

    RingBackDesk(CallState state, Line line, Voice voice, BlockedNumbers blocked) {
        this.state = state;
        this.line = line;
        this.voice = voice;
        this.blocked = blocked;
    }

    /**
     * @param text what was sent; null if it is no more
     * @param promises of the hotline that sent it
     * @return how the call ended; empty if the caller wanted nothing of that
     */
    Optional<CallOutcome> answer(Text text, PromiseDesk promises) throws HungUpException, LedgerAwayException {
        state.trace().add(TraceStep.RANG_BACK, text == null ? "" : text.key());
        state.outcome(CallOutcome.INFORMED);
        var pressed = line.ask(List.of(voice.own(Sentence.RING_BACK), about(text), voice.own(Sentence.RING_BACK_KEYS)),
                THINKING);
        if (pressed.isEmpty()) {
            return Optional.empty();
        }
        if (pressed.get() == AGAIN && text != null) {
            state.trace().add(TraceStep.ASKED_AGAIN);
            return Optional.of(promises.again(text.key(), state.call().caller().number().orElseThrow()));
        }
        if (pressed.get() == NOT_ME) {
            return Optional.of(stop());
        }
        return Optional.empty();
    }

    private Audio about(Text text) {
        return text == null || !speaks(text.purpose()) ? voice.own(Sentence.GENERIC_PURPOSE)
                : voice.staff(new Utterance(text.purpose()), Sentence.GENERIC_PURPOSE);
    }

    /** An English voice cannot read Japanese aloud. */
    private boolean speaks(String words) {
        return voice.language().getLanguage().equals(Locale.JAPANESE.getLanguage()) || words.chars().allMatch(c -> c < 128);
    }

    private CallOutcome stop() throws HungUpException, LedgerAwayException {
        try {
            blocked.blockFor(state.call().caller().number().orElseThrow(), BlockedNumbers.NOT_ME);
        } catch (SQLException e) {
            throw new LedgerAwayException("a number could not be blocked", e);
        }
        state.trace().add(TraceStep.NOT_ME);
        line.play(List.of(voice.own(Sentence.STOPPED)));
        return CallOutcome.INFORMED;
    }
}
