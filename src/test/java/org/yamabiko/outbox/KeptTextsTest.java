package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.testing.MigratedDatabase;

/** Texts that wait for one reason, decided about range by range; and what a standstill costs. */
class KeptTextsTest {

    @RegisterExtension
    static final MigratedDatabase DATABASE = MigratedDatabase.named("kept-texts");
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final String SPIKE = "RANGE_10_MINUTES";

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    /** Nothing here lets a text go, so nobody is woken. */
    private final BlockedTexts texts = new BlockedTexts(DATABASE.source(), clock, null);

    @BeforeEach
    void three_of_one_range_one_of_another_and_one_for_another_reason() throws SQLException {
        DATABASE.run("truncate message, call cascade");
        for (int i = 0; i < 3; i++) {
            text("+81903333000" + i, "BLOCKED", SPIKE, NOW);
        }
        text("+819044440000", "BLOCKED", SPIKE, NOW);
        text("+819033330009", "BLOCKED", "INVALID_SENDER", NOW);
    }

    @Test
    void they_are_counted_by_range_the_fullest_first() throws SQLException {
        assertThat(texts.kept(SPIKE)).containsExactly(new KeptTexts("+81903333", 3), new KeptTexts("+81904444", 1));
    }

    @Test
    void a_range_is_given_up_alone_and_for_this_reason_alone() throws SQLException {
        assertThat(texts.drop(new KeptTexts.Range(SPIKE, "+81903333"), "hanako")).isEqualTo(3);

        assertThat(texts.kept(SPIKE)).containsExactly(new KeptTexts("+81904444", 1));
        assertThat(texts.kept("INVALID_SENDER")).hasSize(1);
        assertThat(DATABASE.value("select history -> 0 ->> 'detail' from message where status = 'SUPPRESSED' limit 1"))
                .isEqualTo("by hanako");
    }

    @Test
    void a_standstill_costs_what_expired_since_and_what_is_stale_now() throws SQLException {
        text("+819055550001", "EXPIRED", null, NOW.minus(Duration.ofMinutes(40)));
        text("+819055550002", "PENDING", null, NOW.minus(Duration.ofMinutes(40)));
        text("+819055550003", "PENDING", null, NOW);

        var left = new Leftovers(DATABASE.source(), clock);
        assertThat(left.since(NOW.minus(Duration.ofHours(1)))).isEqualTo(new Leftovers.Count(1, 1));
        assertThat(left.since(NOW.minus(Duration.ofMinutes(5)))).isEqualTo(new Leftovers.Count(1, 0));
    }

    private static void text(String recipient, String status, String reason, Instant at) throws SQLException {
        DATABASE.run("insert into call (id, dialed_number, caller_line, outcome, started_at, trace) "
                + "values (?, '+815012345678', 'MOBILE', 'TEXTED', ?, '[]')", recipient, at);
        DATABASE.run(
                "insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, reason, "
                        + "created_at, valid_until, next_attempt_at, blocked_at, settled_at) values (?, ?, '+815012345678', 'catalogue', 1, "
                        + "?, '0312345678', 'x', ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(), recipient, recipient, status, reason, at,
                at.plus(Duration.ofMinutes(30)), status.equals("PENDING") ? at : null, status.equals("BLOCKED") ? at : null,
                status.equals("EXPIRED") ? at.plus(Duration.ofMinutes(30)) : null);
    }
}
