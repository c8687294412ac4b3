package org.yamabiko.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.prompt.Sentence;

class DelaysTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({ "PT1M0.001S, DELAY_2_MINUTES", "PT2M, DELAY_2_MINUTES", "PT2M1S, DELAY_3_MINUTES", "PT5M30S, DELAY_6_MINUTES",
            "PT6M1S, DELAY_8_MINUTES", "PT9M, DELAY_10_MINUTES", "PT11M, DELAY_15_MINUTES", "PT16M, DELAY_20_MINUTES",
            "PT21M, DELAY_30_MINUTES", "PT31M, DELAY_45_MINUTES", "PT60M, DELAY_60_MINUTES", "PT61M, PROMISE_DELAYED",
            "PT9H, PROMISE_DELAYED" })
    void a_wait_is_rounded_up_to_a_time_that_we_can_say(Duration wait, Sentence sentence) {
        assertThat(Delays.of(wait).orElseThrow().sentence()).isEqualTo(sentence);
    }

    @Test
    void up_to_a_minute_nothing_is_said() {
        assertThat(Delays.of(Duration.ofMinutes(1))).isEmpty();
        assertThat(Delays.of(Duration.ZERO)).isEmpty();
    }
}
