package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.LEASE;
import static org.yamabiko.outbox.OutboxFixture.NODE_A;
import static org.yamabiko.outbox.OutboxFixture.NODE_B;
import static org.yamabiko.outbox.OutboxFixture.NOON;
import static org.yamabiko.outbox.OutboxFixture.WORTH;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.testing.LogLines;

/** Texts that went stale, and claims that nobody holds any more. */
class AftercareTest {

    private static final Node OBSERVER = new Node("observer");

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("aftercare");

    @Test
    void what_could_not_leave_in_time_expires_and_keeps_the_last_reason() throws SQLException {
        var refused = outbox.insert("call-1");
        outbox.again(outbox.claim(), "NOT_CONNECTED", "no bind stands", NOON.plusSeconds(9));
        var never = outbox.insert("call-2");
        var fresh = outbox.insert("call-3", NOON.plusSeconds(1));

        assertThat(outbox.aftercare(NOON.plus(WORTH)).expire()).isEqualTo(2);

        assertThat(outbox.of(refused, "concat_ws(' ', status, reason, detail)"))
                .isEqualTo("EXPIRED NOT_CONNECTED could not leave in time; last: no bind stands");
        assertThat(outbox.history(refused)).containsExactly("PENDING", "EXPIRED");
        assertThat(outbox.of(never, "concat_ws(' ', status, detail)")).isEqualTo("EXPIRED could not leave in time");
        assertThat(outbox.of(never, "settled_at = '2026-11-22T03:30:00Z' and next_attempt_at is null")).isEqualTo("t");
        assertThat(outbox.row(fresh)).isEqualTo("PENDING 0");
    }

    @Test
    void what_a_node_claimed_does_not_expire_because_it_may_have_left() throws SQLException {
        var message = outbox.insert("call-1");
        outbox.claim();

        assertThat(outbox.aftercare(NOON.plus(WORTH)).expire()).isZero();

        assertThat(outbox.row(message)).startsWith("CLAIMED");
    }

    @Test
    void what_a_node_without_a_heartbeat_claimed_is_uncertain_at_once_and_never_claimed_again() throws SQLException {
        var message = outbox.insert("call-1");
        outbox.claim();
        new Heartbeat(outbox.database().source(), NODE_B).beat();

        assertThat(outbox.aftercare(NOON).settleAbandoned(LEASE, OBSERVER)).isOne();

        assertThat(outbox.row(message)).isEqualTo("UNCERTAIN carrier 1");
        assertThat(outbox.of(message, "concat_ws(' ', reason, detail)")).isEqualTo("NODE_DIED claimed by " + NODE_A.name());
        assertThat(outbox.history(message)).containsExactly("UNCERTAIN");
        assertThat(outbox.claims(NODE_B, NOON.plusSeconds(600)).claim("carrier", 1)).isEmpty();
    }

    @Test
    void a_heartbeat_that_ended_in_time_is_no_heartbeat() throws SQLException {
        outbox.insert("call-1");
        outbox.claim();
        var heartbeat = new Heartbeat(outbox.database().source(), NODE_A);
        heartbeat.beat();
        assertThat(outbox.aftercare(NOON).settleAbandoned(LEASE, OBSERVER)).isZero();

        heartbeat.end();

        assertThat(outbox.aftercare(NOON).settleAbandoned(LEASE, OBSERVER)).isOne();
    }

    @Test
    void what_a_living_node_claimed_is_uncertain_after_the_lease() throws SQLException {
        var message = outbox.insert("call-1");
        outbox.claim();
        new Heartbeat(outbox.database().source(), NODE_A).beat();

        assertThat(outbox.aftercare(NOON.plus(LEASE).minusMillis(1)).settleAbandoned(LEASE, OBSERVER)).isZero();
        assertThat(outbox.aftercare(NOON.plus(LEASE)).settleAbandoned(LEASE, OBSERVER)).isOne();

        assertThat(outbox.of(message, "uncertain_since = '2026-11-22T03:02:00Z'")).isEqualTo("t");
    }

    @Test
    void what_the_killed_process_before_ours_claimed_is_uncertain_after_three_beats_that_did_not_come() throws SQLException {
        var former = outbox.insert("call-1");
        outbox.claim();
        beatBefore(NODE_A, 4);
        var foreign = outbox.insert("call-2");
        outbox.claims(NODE_B, NOON).claim("carrier", 1);
        beatBefore(NODE_B, 4);
        var reborn = new Node("node-a");
        beatBefore(reborn, 4);
        var own = outbox.insert("call-3");
        outbox.claims(reborn, NOON).claim("carrier", 1);

        assertThat(outbox.aftercare(NOON).settleAbandoned(LEASE, reborn)).isOne();

        assertThat(outbox.row(former)).startsWith("UNCERTAIN");
        assertThat(outbox.row(foreign)).startsWith("CLAIMED");
        assertThat(outbox.row(own)).startsWith("CLAIMED");
    }

    @Test
    void what_a_living_process_of_the_same_name_claimed_is_its_own() throws SQLException {
        var others = outbox.insert("call-1");
        outbox.claim();
        new Heartbeat(outbox.database().source(), NODE_A).beat();
        var namesake = new Node("node-a");
        var heartbeat = new Heartbeat(outbox.database().source(), namesake);
        heartbeat.beat();

        assertThat(outbox.aftercare(NOON).settleAbandoned(LEASE, namesake)).isZero();

        assertThat(outbox.row(others)).startsWith("CLAIMED");
        try (var log = LogLines.of(Heartbeat.class)) {
            heartbeat.lookForNamesakes();
            assertThat(log.with("yamabiko.node is 'node-a' here and at [" + NODE_A.name() + "]")).hasSize(1);
        }
    }

    private static void beatBefore(Node node, int seconds) throws SQLException {
        new Heartbeat(outbox.database().source(), node).beat();
        outbox.database().run("update node_lease set expires_at = expires_at - make_interval(secs => ?) where node = ?",
                (double) seconds, node.name());
    }
}
