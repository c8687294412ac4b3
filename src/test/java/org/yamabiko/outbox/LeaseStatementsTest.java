package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.testing.MigratedDatabase;

/** How nodes share a contracted rate; leases are by the clock of the database, so these tests take their seconds. */
class LeaseStatementsTest {

    private static final int RATE = 100;
    private static final Duration LASTS = Duration.ofSeconds(2);
    /** Whatever counts at this moment: leases that hold, and for one second more what ended or was given back. */
    private static final String COUNTED = "select coalesce(sum(share), 0) from lane_lease where gateway = 'carrier' "
            + "and expires_at > clock_timestamp() - interval '1 second'";

    @RegisterExtension
    static final MigratedDatabase database = MigratedDatabase.named("leases");

    @BeforeEach
    void clear() throws SQLException {
        database.run("truncate lane_lease");
    }

    @Test
    void a_node_alone_has_the_whole_rate_and_keeps_it() throws SQLException {
        assertThat(renew("a")).isEqualTo(RATE);
        assertThat(renew("a")).isEqualTo(RATE);
        assertThat(database.value("select count(*) from lane_lease")).isEqualTo("1");
    }

    @Test
    void a_newcomer_gets_its_half_once_the_other_gave_it_back_and_a_second_has_passed() throws SQLException {
        renew("a");

        assertThat(renew("b")).isZero();
        assertThat(renew("a")).isEqualTo(50);
        assertThat(renew("b")).as("what was given back counts for one second more").isZero();

        await().atMost(Duration.ofSeconds(3)).until(() -> renew("a") == 50 && renew("b") == 50);
    }

    @Test
    void three_nodes_come_to_a_third_each_and_never_have_more_than_the_rate_together() throws SQLException {
        await().atMost(Duration.ofSeconds(8)).pollInterval(Duration.ofMillis(100)).until(() -> {
            var shares = Stream.of("a", "b", "c").map(LeaseStatementsTest::renewed).toList();
            assertThat(counted()).isLessThanOrEqualTo(RATE);
            return shares.stream().allMatch(share -> share >= 33) && shares.stream().mapToInt(s -> s).sum() == RATE;
        });
    }

    @Test
    void nodes_that_ask_at_the_same_moment_do_not_both_take_what_is_free() throws SQLException {
        var all = Stream.of("a", "b", "c", "d").map(node -> CompletableFuture.supplyAsync(() -> renewed(node))).toList();

        var shares = all.stream().mapToInt(CompletableFuture::join).sum();

        assertThat(shares).isEqualTo(RATE);
        assertThat(counted()).isEqualTo(RATE);
    }

    @Test
    void the_share_of_a_node_that_died_falls_to_the_others_within_seconds() throws SQLException {
        renew("dead");

        assertThat(renew("a")).isZero();
        await().atMost(LASTS.plusSeconds(2)).pollInterval(Duration.ofMillis(100)).until(() -> {
            var share = renew("a");
            assertThat(counted()).isLessThanOrEqualTo(RATE);
            return share == RATE;
        });
    }

    @Test
    void a_share_that_was_given_back_at_the_end_is_free_after_a_second() throws SQLException {
        renew("ended");
        end("ended");
        var given = System.nanoTime();

        assertThat(renew("a")).isZero();
        await().atMost(Duration.ofSeconds(2)).pollInterval(Duration.ofMillis(50)).until(() -> renew("a") == RATE);

        assertThat(Duration.ofNanos(System.nanoTime() - given)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void a_node_that_let_its_lease_end_has_nothing_more_until_the_second_after_it_has_passed() throws SQLException {
        renew("a");
        database.run("update lane_lease set expires_at = clock_timestamp()");

        assertThat(renew("a")).isZero();

        await().atMost(Duration.ofSeconds(3)).until(() -> renew("a") == RATE);
    }

    @Test
    void a_rate_below_the_number_of_nodes_is_shared_and_some_get_nothing() throws SQLException {
        await().atMost(Duration.ofSeconds(8)).pollInterval(Duration.ofMillis(100)).until(
                () -> List.of(renew("a", 2), renew("b", 2), renew("c", 2)).equals(List.of(1, 1, 0)));
    }

    @Test
    void the_rates_of_two_gateways_have_nothing_to_do_with_each_other() throws SQLException {
        renew("a");

        try (var connection = database.source().getConnection()) {
            assertThat(new LeaseStatements(connection, "other", "b", LASTS).renew(RATE)).isEqualTo(RATE);
        }
    }

    private static int renewed(String node) {
        try {
            return renew(node);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int renew(String node) throws SQLException {
        return renew(node, RATE);
    }

    private static int renew(String node, int rate) throws SQLException {
        try (var connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            var share = new LeaseStatements(connection, "carrier", node, LASTS).renew(rate);
            connection.commit();
            return share;
        }
    }

    private static void end(String node) throws SQLException {
        try (var connection = database.source().getConnection()) {
            new LeaseStatements(connection, "carrier", node, LASTS).end();
        }
    }

    private static int counted() throws SQLException {
        return Integer.parseInt(database.value(COUNTED));
    }
}
