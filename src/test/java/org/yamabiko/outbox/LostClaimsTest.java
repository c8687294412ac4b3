package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.NODE_A;
import static org.yamabiko.outbox.OutboxFixture.NODE_B;
import static org.yamabiko.outbox.OutboxFixture.NOON;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Claims of which the process that made them knows nothing. */
class LostClaimsTest {

    private static final Duration AGE = Duration.ofSeconds(10);
    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("lost-claims");
    private LostClaims claims;
    private NewMessage message;

    @BeforeEach
    void claim() throws SQLException {
        claims = outbox.lostClaims(NODE_A, NOON.plus(AGE));
        message = outbox.insert("call-1");
        outbox.claim();
    }

    @Test
    void what_two_looks_in_a_row_did_not_know_is_given_back() throws SQLException {
        claims.sweep(Set.of(), AGE);

        assertThat(claims.sweep(Set.of(), AGE)).isOne();

        assertThat(outbox.row(message)).isEqualTo("PENDING carrier 1");
        assertThat(outbox.history(message)).containsExactly("UNCLAIMED");
        assertThat(outbox.of(message, "next_attempt_at = '2026-11-22T03:00:10Z' and claimed_at is null")).isEqualTo("t");
    }

    @Test
    void one_look_is_not_enough_because_a_slow_commit_shows_before_its_text_is_under_way() throws SQLException {
        assertThat(claims.sweep(Set.of(), AGE)).isZero();

        assertThat(claims.sweep(Set.of(message.id()), AGE)).isZero();
        assertThat(claims.sweep(Set.of(), AGE)).isZero();

        assertThat(outbox.row(message)).startsWith("CLAIMED");
    }

    @Test
    void what_is_under_way_young_or_anothers_is_left_alone() throws SQLException {
        var foreign = outbox.insert("call-2");
        outbox.claims(NODE_B, NOON).claim("carrier", 1);
        var young = outbox.insert("call-3", NOON.plusMillis(1));
        outbox.claims(NODE_A, NOON.plusMillis(1)).claim("carrier", 1);

        for (int look = 0; look < 3; look++) {
            assertThat(claims.sweep(Set.of(message.id()), AGE)).isZero();
        }

        assertThat(outbox.row(message)).startsWith("CLAIMED");
        assertThat(outbox.row(foreign)).startsWith("CLAIMED");
        assertThat(outbox.row(young)).startsWith("CLAIMED");
    }

    @Test
    void what_was_finished_between_the_looks_is_left_alone() throws SQLException {
        claims.sweep(Set.of(), AGE);
        outbox.database().run("update message set status = 'SUBMITTED', claimed_at = null");

        assertThat(claims.sweep(Set.of(), AGE)).isZero();

        assertThat(outbox.row(message)).startsWith("SUBMITTED");
    }
}
