package org.yamabiko.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.incident.ToldCallers.OVER;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The all-clear on a real PostgreSQL, at times of the test's choice. */
class FollowUpTurnTest {

    @RegisterExtension
    static final ToldCallers CALLERS = new ToldCallers("incident-follow-up");

    private final FollowUpTurn node = CALLERS.node("a");

    @BeforeEach
    void over() throws SQLException {
        CALLERS.begin(3);
    }

    @Test
    void everybody_who_was_told_gets_one_text_from_the_sender_that_told_them() throws SQLException {
        CALLERS.told("+819012340001", OVER.minusSeconds(60));
        CALLERS.told("+819012340001", OVER.minusSeconds(30));
        CALLERS.told("+819012340002", OVER.minusSeconds(20));
        CALLERS.start();

        for (int second = 0; second <= 70; second++) {
            CALLERS.turn(node, OVER.plusSeconds(second));
        }

        assertThat(CALLERS.recipients()).containsExactly("+819012340001", "+819012340002");
        assertThat(CALLERS.database()
                .value("select distinct sender_id || ' ' || body from message where call_id like 'incident-%'"))
                .isEqualTo("0312345678 【例示商事】復旧しました。");
        assertThat(CALLERS.state()).isEqualTo("DONE ALL_TOLD 2 of 2");
    }

    @Test
    void no_second_has_more_than_the_rate_though_two_nodes_send_at_once() throws Exception {
        for (int i = 0; i < 60; i++) {
            CALLERS.told("+8190123410" + (10 + i), OVER.minusSeconds(60));
        }
        CALLERS.start();
        var other = CALLERS.node("b");

        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int tenth = 0; tenth < 150; tenth++) {
                var now = OVER.plusMillis(tenth * 100L);
                nodes.invokeAll(Set.<Callable<Object>> of(() -> CALLERS.turn(node, now), () -> CALLERS.turn(other, now)));
            }
        }

        assertThat(CALLERS.recipients()).hasSizeBetween(44, 48).doesNotHaveDuplicates();
        assertThat(CALLERS.database()
                .value("""
                        select max(n) from (select count(*) over (order by created_at range between current row and '999 ms' following) n
                                            from message where call_id like 'incident-%') windows"""))
                .isEqualTo("3");
    }

    @Test
    void two_nodes_that_send_all_of_it_double_nothing() throws Exception {
        CALLERS.begin(100);
        for (int i = 0; i < 400; i++) {
            CALLERS.told("+81901235" + (1000 + i), OVER.minusSeconds(60));
        }
        CALLERS.start();
        var other = CALLERS.node("b");

        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int second = 0; second < 70; second++) {
                var now = OVER.plusSeconds(second);
                nodes.invokeAll(Set.<Callable<Object>> of(() -> CALLERS.turn(node, now), () -> CALLERS.turn(other, now)));
            }
        }

        assertThat(CALLERS.recipients()).hasSize(400).doesNotHaveDuplicates();
        assertThat(CALLERS.state()).isEqualTo("DONE ALL_TOLD 400 of 400");
    }

    @Test
    void who_was_told_too_long_ago_or_never_got_the_text_is_left_alone() throws SQLException {
        CALLERS.told("+819012340003", OVER.minus(Duration.ofHours(3)));
        CALLERS.database().run("update message set status = 'REJECTED' where id = ?",
                CALLERS.told("+819012340004", OVER.minusSeconds(30)));
        CALLERS.start();

        CALLERS.turn(node, OVER.plusSeconds(5));

        assertThat(CALLERS.recipients()).isEmpty();
        assertThat(CALLERS.state()).isEqualTo("RUNNING - 0 of 0");
    }

    @Test
    void a_caller_who_was_late_is_found_by_the_second_pass() throws SQLException {
        CALLERS.told("+819012340006", OVER.minusSeconds(30));
        CALLERS.start();
        CALLERS.turn(node, OVER.plusSeconds(1));
        CALLERS.told("+819012340005", OVER.plusSeconds(2));

        CALLERS.turn(node, OVER.plusSeconds(3));
        CALLERS.turn(node, OVER.plusSeconds(4));

        assertThat(CALLERS.recipients()).containsExactly("+819012340005", "+819012340006");
    }

    @Test
    void after_its_time_nothing_goes_and_it_says_why() throws SQLException {
        CALLERS.told("+819012340007", OVER.minusSeconds(30));
        CALLERS.start();

        CALLERS.turn(node, OVER.plus(Duration.ofHours(6)));

        assertThat(CALLERS.recipients()).isEmpty();
        assertThat(CALLERS.state()).isEqualTo("STOPPED TIME_OVER 0 of 1");
    }

    @Test
    void at_night_it_waits_unless_told_otherwise() throws SQLException {
        CALLERS.told("+819012340008", OVER.minusSeconds(30));
        CALLERS.start();
        var night = OVER.plus(Duration.ofHours(5)); // 21:00 in Tokyo

        CALLERS.turn(node, night);
        assertThat(CALLERS.recipients()).isEmpty();

        CALLERS.database().run("update incident_round set at_night = true");
        CALLERS.turn(node, night);
        assertThat(CALLERS.recipients()).hasSize(1);
    }

    @Test
    void numbers_that_get_no_text_any_more_are_left_out_and_counted() throws SQLException {
        CALLERS.told("+819012340009", OVER.minusSeconds(30));
        CALLERS.told("+819012340010", OVER.minusSeconds(30));
        CALLERS.blocked("+819012340009");
        CALLERS.start();

        for (int second = 0; second <= 65; second++) {
            CALLERS.turn(node, OVER.plusSeconds(second));
        }

        assertThat(CALLERS.recipients()).containsExactly("+819012340010");
        assertThat(CALLERS.state()).isEqualTo("DONE ALL_TOLD 1 of 2");
        assertThat(CALLERS.database().value("select left_out from incident_round")).isEqualTo("1");
    }

    @Test
    void one_that_was_stopped_goes_on_and_doubles_nobody() throws SQLException {
        for (int i = 0; i < 6; i++) {
            CALLERS.told("+81901234002" + i, OVER.minusSeconds(30));
        }
        CALLERS.start();
        CALLERS.turn(node, OVER);
        CALLERS.stop();
        CALLERS.turn(node, OVER.plusSeconds(5));
        assertThat(CALLERS.recipients()).hasSize(3);

        CALLERS.start();
        CALLERS.turn(node, OVER.plusSeconds(10));

        assertThat(CALLERS.recipients()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void a_text_that_may_not_be_sent_any_more_stops_it() throws SQLException {
        CALLERS.told("+819012340011", OVER.minusSeconds(30));
        CALLERS.start();

        CALLERS.turnWithoutText(node, OVER.plusSeconds(1));

        assertThat(CALLERS.state()).isEqualTo("STOPPED TEXT_NOT_SENDABLE 0 of 1");
    }

    @Test
    void nothing_of_it_reads_a_whole_table() throws SQLException {
        assertThat(CALLERS.planOfNext()).contains("message_of_incident").doesNotContain("Seq Scan on message");
    }
}
