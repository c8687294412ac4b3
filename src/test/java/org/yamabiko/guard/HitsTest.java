package org.yamabiko.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.testing.MigratedDatabase;

class HitsTest {

    @RegisterExtension
    static final MigratedDatabase DATABASE = MigratedDatabase.named("hits");
    private static final Instant NOW = Instant.parse("2026-11-25T03:07:30Z");

    private final Hits hits = new Hits(DATABASE.source(), new SetGuard().config(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothing_happened() throws SQLException {
        DATABASE.run("truncate guard_use, guard_hit, message, call cascade");
    }

    @Test
    void a_peak_is_the_highest_count_of_the_window_that_is_open_now() throws SQLException {
        use("RANGE_10_MINUTES", "+81901234", "2026-11-25T03:00:00Z", 7);
        use("RANGE_10_MINUTES", "+81905678", "2026-11-25T03:00:00Z", 12);
        use("RANGE_10_MINUTES", "+81901234", "2026-11-25T02:50:00Z", 99);
        use("MONEY_DAY", "all", "2026-11-24T15:00:00Z", 4_000);

        assertThat(hits.peaks()).containsOnly(Map.entry(Quota.RANGE_10_MINUTES, 12L),
                Map.entry(Quota.MONEY_DAY, 4_000L));
    }

    @Test
    void what_one_number_got_is_counted_from_its_texts_but_for_rehearsals() throws SQLException {
        text("a", "catalogue", NOW.minus(Duration.ofMinutes(9)), false);
        text("b", "repair", NOW.minus(Duration.ofMinutes(8)), false);
        text("c", "repair", NOW.minus(Duration.ofMinutes(11)), false);
        text("d", "repair", NOW.minus(Duration.ofMinutes(1)), true);

        assertThat(hits.peaks()).containsEntry(Quota.RECIPIENT_10_MINUTES, 2L).containsEntry(Quota.RECIPIENT_DAY, 3L)
                .containsEntry(Quota.RECIPIENT_TEXT_EVER, 2L);
    }

    @Test
    void what_met_limits_is_summed_over_the_time_asked_for() throws SQLException {
        hit("RECIPIENT_DAY", "2026-11-25T03:07:00Z", 2);
        hit("RECIPIENT_DAY", "2026-11-24T04:00:00Z", 3);
        hit("RECIPIENT_DAY", "2026-11-24T03:00:00Z", 50);

        assertThat(hits.within(Duration.ofDays(1))).containsExactly(new Hits.Sum("RECIPIENT_DAY", Mode.ENFORCED, 5));
    }

    private static void use(String quota, String subject, String start, long used) throws SQLException {
        DATABASE.run("insert into guard_use (quota, subject, window_start, used) values (?, ?, ?, ?)", quota, subject,
                Instant.parse(start), used);
    }

    private static void hit(String quota, String minute, long hits) throws SQLException {
        DATABASE.run("insert into guard_hit (quota, mode, minute, hits) values (?, 'ENFORCED', ?, ?)", quota,
                Instant.parse(minute), hits);
    }

    private static void text(String call, String key, Instant at, boolean rehearsal) throws SQLException {
        DATABASE.run("insert into call (id, dialed_number, caller_line, outcome, started_at, trace) "
                + "values (?, '+815012345678', 'MOBILE', 'TEXTED', ?, '[]')", call, at);
        DATABASE.run("insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, "
                + "created_at, valid_until, rehearsal) values (?, ?, '+815012345678', ?, 1, '+819012345678', '0312345678', 'x', "
                + "'DELIVERED', ?, ?, ?)", UUID.randomUUID(), call, key, at, at, rehearsal);
    }
}
