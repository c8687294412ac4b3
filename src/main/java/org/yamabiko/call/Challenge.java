package org.yamabiko.call;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

import org.yamabiko.call.Line.HungUpException;
import org.yamabiko.prompt.Sentence;

/** Asks for a random digit: a machine that dials with a forged number does not listen. Asked only while somebody attacks. */
final class Challenge {

    private static final int TRIES = 2;
    private static final int DIGITS = 9;
    private static final Duration THINKING = Duration.ofSeconds(6);

    private final boolean asked;
    private final Line line;
    private final Voice voice;
    private final Trace trace;
    private final RandomGenerator random;

    /** @param asked whether anybody has to press anything */
    Challenge(boolean asked, Line line, Voice voice, Trace trace, RandomGenerator random) {
        this.asked = asked;
        this.line = line;
        this.voice = voice;
        this.trace = trace;
        this.random = random;
    }

    /** Whether the caller pressed the digit, or need not; if not, the caller has heard so. */
    boolean passed() throws HungUpException {
        if (!asked) {
            return true;
        }
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            // 1 to 9: some telephones cannot dial a lone zero
            int digit = 1 + random.nextInt(DIGITS);
            var pressed = line.ask(List.of(voice.own(Sentence.CHALLENGE_BEFORE), voice.own(Sentence.digit(digit)),
                    voice.own(Sentence.CHALLENGE_AFTER)), THINKING);
            if (pressed.isPresent() && pressed.get() == Character.forDigit(digit, 10)) {
                trace.add(TraceStep.CHALLENGE_PASSED);
                return true;
            }
        }
        trace.add(TraceStep.CHALLENGE_FAILED);
        line.play(List.of(voice.own(Sentence.GAVE_UP)));
        return false;
    }
}
