package org.yamabiko.call;

import static java.util.Locale.JAPANESE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.yamabiko.prompt.ShippedVoice;

class ChallengeTest {

    private final RandomGenerator fourThenSix = new RandomGenerator() {
        private int asked;

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int nextInt(int bound) {
            return asked++ == 0 ? 3 : 5;
        }
    };

    private final Trace trace = new Trace(Clock.systemUTC(), Optional.empty());

    @Test
    void whoever_presses_the_digit_goes_on() throws Line.HungUpException {
        var line = new HeardLine("4");

        assertThat(challenge(line, true).passed()).isTrue();
        assertThat(line.heard()).containsExactly("CHALLENGE_BEFORE", "DIGIT_4", "CHALLENGE_AFTER");
        assertThat(steps()).containsExactly(TraceStep.CHALLENGE_PASSED);
    }

    @Test
    void a_wrong_key_is_asked_once_more_for_another_digit() throws Line.HungUpException {
        var line = new HeardLine("6", "6");

        assertThat(challenge(line, true).passed()).isTrue();
        assertThat(line.heard()).containsExactly("CHALLENGE_BEFORE", "DIGIT_4", "CHALLENGE_AFTER", "CHALLENGE_BEFORE",
                "DIGIT_6",
                "CHALLENGE_AFTER");
    }

    @Test
    void a_machine_that_presses_nothing_gets_nothing() throws Line.HungUpException {
        var line = new HeardLine();

        assertThat(challenge(line, true).passed()).isFalse();
        assertThat(line.heard()).endsWith("GAVE_UP");
        assertThat(steps()).containsExactly(TraceStep.CHALLENGE_FAILED);
    }

    @Test
    void nobody_is_asked_while_nobody_attacks() throws Line.HungUpException {
        var line = new HeardLine();

        assertThat(challenge(line, false).passed()).isTrue();
        assertThat(line.heard()).isEmpty();
    }

    private Challenge challenge(HeardLine line, boolean asked) {
        return new Challenge(asked, line, new Voice(ShippedVoice.prompts(), JAPANESE), trace, fourThenSix);
    }

    private List<TraceStep> steps() {
        return trace.entries().stream().map(Trace.Entry::step).toList();
    }
}
