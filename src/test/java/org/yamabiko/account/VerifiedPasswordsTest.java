package org.yamabiko.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;

import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {

    private Instant now = Instant.parse("2026-11-25T03:00:00Z");

    private final VerifiedPasswords verified = new VerifiedPasswords(new Clock() {

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
    });
    private final Account hanako = new Account("hanako", "花子", "not looked at", EnumSet.of(Role.EDITOR), now);

    @Test
    void a_password_that_was_right_is_known_for_a_minute() {
        verified.remember(hanako, "secret");
        assertThat(verified.knows(hanako, "secret")).isTrue();
        now = now.plus(Duration.ofSeconds(59));
        assertThat(verified.knows(hanako, "secret")).isTrue();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(verified.knows(hanako, "secret")).isFalse();
    }

    @Test
    void another_password_and_another_person_are_not_known() {
        verified.remember(hanako, "secret");
        assertThat(verified.knows(hanako, "Secret")).isFalse();
        assertThat(verified.knows(new Account("taro", "太郎", "x", EnumSet.of(Role.EDITOR), now), "secret")).isFalse();
    }

    @Test
    void a_change_of_the_account_ends_it_at_once() {
        verified.remember(hanako, "secret");
        hanako.giveRoles(EnumSet.of(Role.VIEWER));
        assertThat(verified.knows(hanako, "secret")).isFalse();
    }

    @Test
    void it_does_not_grow_without_an_end() {
        verified.remember(hanako, "secret");
        for (int i = 0; i < 500; i++) {
            var other = new Account();
            other.username = "other" + i;
            verified.remember(other, "secret");
        }
        assertThat(verified.knows(hanako, "secret")).isFalse();
    }
}
