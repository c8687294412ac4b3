package org.yamabiko.lab.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CurveTest {

    @ParameterizedTest
    @EnumSource(Curve.class)
    void calls_come_in_their_order_from_the_beginning_to_the_end(Curve curve) {
        double before = 0;
        for (int n = 0; n <= 1000; n++) {
            double when = curve.when(n / 1000.0);
            assertThat(when).isBetween(before, 1.0);
            before = when;
        }
        assertThat(before).isCloseTo(1, within(1e-6));
        assertThat(curve.when(0)).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void no_tenth_of_a_surge_gets_more_than_the_peak_allows(Curve curve) {
        int calls = 10_000;
        var tenths = new int[10];
        for (int call = 0; call < calls; call++) {
            tenths[Math.min(9, (int) (curve.when((call + 0.5) / calls) * 10))]++;
        }
        for (int count : tenths) {
            assertThat(count / (calls / 10.0)).isLessThanOrEqualTo(curve.peak() + 0.01);
        }
    }

    @ParameterizedTest
    @CsvSource({ "0.25, 0.25", "0.5, 0.5", "0.9, 0.9" })
    void a_flat_curve_is_a_straight_line(double share, double when) {
        assertThat(Curve.FLAT.when(share)).isCloseTo(when, within(1e-9));
        assertThat(Curve.FLAT.peak()).isEqualTo(1);
    }

    @Test
    void half_of_those_who_saw_a_spot_have_called_before_a_third_of_the_time() {
        assertThat(Curve.TV_SPOT.when(0.5)).isLessThan(0.33);
        assertThat(Curve.RAMP.when(0.5)).isGreaterThan(0.66);
    }
}
