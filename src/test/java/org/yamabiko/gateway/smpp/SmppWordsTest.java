package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmppWordsTest {

    @ParameterizedTest
    @CsvSource({
            "PT24H, 000001000000000R",
            "PT90S, 000000000130000R",
            "PT0.2S, 000000000001000R",
            "P30DT23H59M59S, 000030235959000R",
            "P90D, 000031000000000R" })
    void a_validity_period_is_relative(Duration duration, String wire) {
        assertThat(ValidityPeriod.of(duration)).isEqualTo(wire);
    }
}
