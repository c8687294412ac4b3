package org.yamabiko.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class RehearsalsTest {

    private static final Rehearsal BY_HANAKO = new Rehearsal(false, "hanako");

    private Instant now = Instant.parse("2026-11-26T03:00:00Z");
    private final Rehearsals rehearsals = new Rehearsals(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_ticket_is_good_for_many_calls_until_it_ends() {
        var ticket = rehearsals.open(BY_HANAKO, Duration.ofMinutes(5));

        assertThat(rehearsals.find(ticket)).contains(BY_HANAKO);
        now = now.plusSeconds(299);
        assertThat(rehearsals.find(ticket)).contains(BY_HANAKO);
        now = now.plusSeconds(1);
        assertThat(rehearsals.find(ticket)).isEmpty();
    }

    @Test
    void a_ticket_that_was_given_back_is_none() {
        var ticket = rehearsals.open(BY_HANAKO, Duration.ofMinutes(5));

        rehearsals.close(ticket);

        assertThat(rehearsals.find(ticket)).isEmpty();
    }

    @Test
    void who_has_no_ticket_makes_a_real_call() {
        rehearsals.open(BY_HANAKO, Duration.ofMinutes(5));

        assertThat(rehearsals.find(null)).isEmpty();
        assertThat(rehearsals.find("")).isEmpty();
        assertThat(rehearsals.find("0123456789abcdef0123456789abcdef")).isEmpty();
    }
}
