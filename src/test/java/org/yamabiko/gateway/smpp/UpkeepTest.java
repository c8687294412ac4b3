package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.smpp.BindState.Connecting;
import org.yamabiko.gateway.smpp.BindState.Waiting;
import org.yamabiko.notice.QuietLog;
import org.yamabiko.testing.LogLines;

class UpkeepTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    private Instant now = NOON;

    @Test
    void the_pause_doubles_up_to_its_limit_and_up_to_half_of_it_is_chance() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
        var random = new Random(1);

        for (int i = 0; i < 100; i++) {
            assertThat(backoff.pause(1, random)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
            assertThat(backoff.pause(4, random)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
            assertThat(backoff.pause(1_000_000, random)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
        }
    }

    @Test
    void the_pause_never_ends_and_never_overflows() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
        var random = new Random(1);

        for (int failures = 1; failures > 0 && failures < Integer.MAX_VALUE / 2; failures *= 2) {
            assertThat(backoff.pause(failures, random)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(30));
        }
        assertThat(backoff.pause(Integer.MAX_VALUE, random)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Test
    void failures_are_forgiven_only_to_a_link_that_lasts() {
        var bound = new Connecting(0).failed().again().bound(null, NOON);

        assertThat(bound.lost(NOON.plusSeconds(59))).isEqualTo(new Waiting(2));
        assertThat(bound.lost(NOON.plusSeconds(60))).isEqualTo(new Waiting(1));
    }

    @Test
    void a_warning_is_logged_at_once_then_once_a_minute_with_a_count() {
        try (var log = LogLines.around(SmppGateway.class)) {
            var quiet = new QuietLog(Logger.getLogger(UpkeepTest.class), new SettableClock());

            quiet.warn("lost");
            quiet.warn("lost");
            now = NOON.plusSeconds(59);
            quiet.warn("lost");
            now = NOON.plusSeconds(60);
            quiet.warn("lost");

            assertThat(log.all()).containsExactly("lost", "lost (2 like it since the last such line)");
        }
    }

    private final class SettableClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
