package org.yamabiko.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.carrier.Carrier;
import org.yamabiko.forecast.EventForecast.Bill;
import org.yamabiko.forecast.EventForecast.Sending;
import org.yamabiko.forecast.EventSending.Billed;

class EventSendingTest {

    /** 10,000 calls in a minute, as steadily as they can come. */
    private static final List<Integer> ARRIVALS = Collections.nCopies(60, 167).stream().toList();
    private static final int CALLS = 60 * 167;

    private static Sending sending(double textsPerSecond, int textable, int whole, int shortened) {
        var plan = new EventPlan(null, LocalTime.of(20, 15), CALLS, 60, Duration.ofSeconds(30), 3000, textsPerSecond, textable,
                BigDecimal.TEN, Map.of(Carrier.DOCOMO, 50, Carrier.SOFTBANK, 50));
        return new EventSending(plan).of(ARRIVALS, whole, shortened,
                Map.of(Carrier.DOCOMO, new Billed(3, 1), Carrier.SOFTBANK, new Billed(1, 1)));
    }

    @Test
    void ten_thousand_texts_take_five_and_a_half_minutes_at_thirty_a_second() {
        var slow = sending(30, 100, CALLS, 0);

        assertThat(slow.texts()).isEqualTo(CALLS);
        assertThat(slow.drained()).isEqualTo(334);
        assertThat(slow.longestWait()).isEqualTo(274);
        assertThat(slow.ends()).isEqualTo(LocalTime.of(20, 20, 34));
    }

    @Test
    void who_is_faster_than_the_callers_makes_nobody_wait() {
        var fast = sending(600, 100, CALLS, 0);

        assertThat(fast.longestWait()).isZero();
        assertThat(fast.drained()).isEqualTo(60);
    }

    @Test
    void each_carrier_bills_as_it_counts_and_the_short_twin_is_cheaper() {
        var sending = sending(100, 80, 5010, 5010);

        assertThat(sending.bills()).containsExactlyInAnyOrder(new Bill(Carrier.DOCOMO, 50, 3, 1, 4008, 3 * 2004 + 2004),
                new Bill(Carrier.SOFTBANK, 50, 1, 1, 4008, 4008));
        assertThat(sending.segments()).isEqualTo(12_024);
        assertThat(sending.money()).isEqualByComparingTo("120240");
    }
}
