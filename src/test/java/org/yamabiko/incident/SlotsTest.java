package org.yamabiko.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T03:00:00Z");

    @Test
    void a_second_has_as_many_slots_as_the_rate_says() {
        assertThat(Slots.until(NOON, Optional.empty(), 4)).containsExactly(NOON, NOON.plusMillis(250), NOON.plusMillis(500),
                NOON.plusMillis(750));
    }

    @Test
    void whoever_looks_before_the_last_slot_has_passed_gets_the_rest_only() {
        assertThat(Slots.until(NOON.plusMillis(500), Optional.of(NOON.plusMillis(750)), 4))
                .containsExactly(NOON.plusMillis(1000), NOON.plusMillis(1250));
    }

    @Test
    void what_was_missed_is_not_made_up_for() {
        assertThat(Slots.until(NOON.plusSeconds(60), Optional.of(NOON), 3)).hasSize(3)
                .allMatch(slot -> !slot.isBefore(NOON.plusSeconds(60)));
    }

    @Test
    void no_second_ever_has_more_than_the_rate_whenever_somebody_looks() {
        var slots = new ArrayList<Instant>();
        Optional<Instant> last = Optional.empty();
        for (int millis = 0; millis < 10_000; millis += 370) {
            slots.addAll(Slots.until(NOON.plusMillis(millis), last, 7));
            last = slots.isEmpty() ? last : Optional.of(slots.getLast());
        }

        assertThat(slots).isSorted();
        for (int i = 7; i < slots.size(); i++) {
            assertThat(Duration.between(slots.get(i - 7), slots.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(slots).hasSizeBetween(70, 78);
    }
}
