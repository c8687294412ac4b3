package org.yamabiko.console.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class ListeningLimitTest {

    private Instant now = Instant.parse("2026-11-25T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final ListeningLimit limit = new ListeningLimit(clock);

    @Test
    void who_listens_too_often_waits_a_minute_and_nobody_else_does() {
        for (int i = 0; i < ListeningLimit.MOST; i++) {
            assertThat(limit.admit("hanako")).isTrue();
        }
        assertThat(limit.admit("hanako")).isFalse();
        assertThat(limit.admit("taro")).isTrue();

        now = now.plusSeconds(60);
        assertThat(limit.admit("hanako")).isTrue();
    }
}
