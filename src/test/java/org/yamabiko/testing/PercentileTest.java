package org.yamabiko.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PercentileTest {

    @Test
    void is_what_a_share_of_the_values_does_not_exceed() {
        var hundred = IntStream.rangeClosed(1, 100).map(i -> 101 - i).boxed().toList();

        assertThat(Percentile.of(hundred, 0.5)).isEqualTo(50);
        assertThat(Percentile.of(hundred, 0.99)).isEqualTo(99);
        assertThat(Percentile.of(hundred, 1)).isEqualTo(100);
        assertThat(Percentile.of(hundred, 0)).isEqualTo(1);
        assertThat(Percentile.of(List.of(7), 0.99)).isEqualTo(7);
    }

    @Test
    void of_nothing_is_an_error() {
        assertThatThrownBy(() -> Percentile.of(List.<Integer> of(), 0.5)).hasMessageContaining("no values");
    }
}
