package org.yamabiko.call;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.yamabiko.call.Line.HungUpException;
import org.yamabiko.call.TextDesk.Taken;
import org.yamabiko.guard.Quota;
import org.yamabiko.guard.Verdict;
import org.yamabiko.guard.Verdict.AlreadySent;
import org.yamabiko.guard.Verdict.Blocked;
import org.yamabiko.guard.Verdict.Held;
import org.yamabiko.guard.Verdict.Pass;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.prompt.Audio;
import org.yamabiko.prompt.Sentence;

/** Takes on a text and tells the caller what became of that, no more than is true. */
final class PromiseDesk {

    private static final char AGAIN = '1';
    private static final Duration THINKING = Duration.ofSeconds(6);

    private final CallState state;
    private final Line line;
    private final Voice voice;
    private final TextDesk texts;
    private final BooleanSupplier sendingStopped;
    private final Delays delays;
    private final Challenge challenge;
    private final Clock clock;

    PromiseDesk(CallState state, Line line, Voice voice, TextDesk texts, BooleanSupplier sendingStopped,
            Delays delays, Challenge challenge, Clock clock) {
        this.state = state;
        this.line = line;
        this.voice = voice;
        this.texts = texts;
        this.sendingStopped = sendingStopped;
        this.delays = delays;
        this.challenge = challenge;
        this.clock = clock;
    }

    /** @param promise what is said when it is committed */
    CallOutcome promise(String key, PhoneNumber recipient, Sentence promise) throws HungUpException, LedgerAwayException {
        if (!challenge.passed()) {
            return CallOutcome.REFUSED_BY_GUARD;
        }
        var taken = texts.take(key, recipient, false);
        if (taken.why().orElse(null) instanceof AlreadySent sent) {
            return sentBefore(sent, key, recipient, promise);
        }
        return tell(taken, promise);
    }

    /** The same for a caller who has heard already that it was sent, and wants it once more. */
    CallOutcome again(String key, PhoneNumber recipient) throws HungUpException, LedgerAwayException {
        return tell(texts.take(key, recipient, true), Sentence.PROMISE);
    }

    private CallOutcome sentBefore(AlreadySent sent, String key, PhoneNumber recipient, Sentence promise)
            throws HungUpException, LedgerAwayException {
        var when = voice.own(Ago.sentence(Duration.between(sent.at(), clock.instant())));
        if (!sent.mayAgain()) {
            line.play(List.of(when));
            return CallOutcome.ALREADY_TEXTED;
        }
        var pressed = line.ask(List.of(when, voice.own(Sentence.SEND_AGAIN_KEY)), THINKING);
        if (pressed.isEmpty() || pressed.get() != AGAIN) {
            return CallOutcome.ALREADY_TEXTED;
        }
        state.trace().add(TraceStep.ASKED_AGAIN);
        return tell(texts.take(key, recipient, true), promise);
    }

    private CallOutcome tell(Taken taken, Sentence promise) throws HungUpException {
        switch (taken.outcome()) {
            case TEXTED -> line.play(promised(promise));
            case ALREADY_TEXTED, REFUSED_BY_GUARD -> line
                    .play(List.of(voice.own(taken.why().map(this::refusal).orElse(Sentence.ALREADY_PROMISED))));
            default -> line.play(List.of(voice.own(Sentence.APOLOGY)));
        }
        return taken.outcome();
    }

    /** The promise, and how long it takes where that is worth saying; in one go, because each command costs Asterisk. */
    private List<Audio> promised(Sentence promise) {
        if (sendingStopped.getAsBoolean() && state.call().rehearsal().isEmpty()) {
            state.trace().add(TraceStep.SENDING_STOPPED);
            return List.of(voice.own(Sentence.SENDING_STOPPED));
        }
        state.trace().add(TraceStep.PROMISED);
        var delay = delays.of(state.call());
        if (delay.isEmpty()) {
            return List.of(voice.own(promise));
        }
        if (delay.get().equals(Delays.LONG)) {
            state.trace().add(TraceStep.LONG_DELAY_TOLD);
        } else {
            state.trace().add(TraceStep.DELAY_TOLD, delay.get().minutes());
        }
        return List.of(voice.own(promise), voice.own(delay.get().sentence()));
    }

    private Sentence refusal(Verdict why) {
        return switch (why) {
            case AlreadySent sent -> Ago.sentence(Duration.between(sent.at(), clock.instant()));
            case Blocked blocked -> Sentence.REFUSED;
            case Held held -> held(held.quota());
            case Pass pass -> throw new IllegalStateException("what passes is not refused");
        };
    }

    private static Sentence held(Quota quota) {
        return switch (quota.subject()) {
            case RECIPIENT, RECIPIENT_AND_TEXT, CALLER_WHO_KEYS -> Sentence.LIMIT_REACHED;
            // it is written and waits for a person
            case RANGE -> Sentence.SENDING_STOPPED;
            // nothing about the number that calls
            case UNKNOWN_CALLERS, HOTLINE, SERVICE, MONEY -> Sentence.APOLOGY;
        };
    }
}
