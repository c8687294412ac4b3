package org.yamabiko.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.testing.MigratedDatabase;

/** What nodes tell each other and keep, on a real PostgreSQL. */
class LadderDatabaseTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final Scope HOTLINE = new Scope("+815012345678");

    @RegisterExtension
    static final MigratedDatabase database = MigratedDatabase.named("ladder");

    private final NodeLoads nodeA = new NodeLoads(database.source(), "a");
    private final NodeLoads nodeB = new NodeLoads(database.source(), "b");
    private final LadderEvents events = new LadderEvents(database.source());
    private final LadderTables tables = new LadderTables(database.source(), Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void forget() throws SQLException {
        database.run("truncate ladder_load, ladder_event, ladder_pin, ladder_limit");
    }

    private static Change change(Instant at, Rung before, Rung rung) {
        return new Change(HOTLINE, at, before, rung, new Reason(Why.CALLS_PER_SECOND, 120, 100), new Load(120, 40, 0.04), null);
    }

    private List<String> written() throws SQLException {
        return events.latest(10).reversed().stream().map(event -> event.before() + "-" + event.rung()).toList();
    }

    @Test
    void each_node_knows_what_the_others_have_together() throws SQLException {
        var nodeC = new NodeLoads(database.source(), "c");
        nodeA.publish(Map.of(Scope.SERVICE, new Load(10, 5, 0), HOTLINE, new Load(4, 2, 0)));
        nodeC.publish(Map.of(Scope.SERVICE, new Load(20.5, 7, 0)));

        assertThat(nodeB.others()).containsEntry(Scope.SERVICE, new Load(30.5, 12, 0)).containsEntry(HOTLINE,
                new Load(4, 2, 0));
        assertThat(nodeA.others()).isEqualTo(Map.of(Scope.SERVICE, new Load(20.5, 7, 0)));
    }

    @Test
    void a_node_that_is_silent_for_some_seconds_counts_no_more() throws SQLException {
        nodeA.publish(Map.of(Scope.SERVICE, new Load(10, 5, 0)));
        database.run("update ladder_load set at = at - interval '4 seconds'");

        assertThat(nodeB.others()).isEmpty();
    }

    @Test
    void what_both_nodes_see_is_written_once() throws SQLException {
        assertThat(events.write(change(NOON, Rung.NORMAL, Rung.SHORT), "a")).isTrue();
        assertThat(events.write(change(NOON.plusMillis(300), Rung.NORMAL, Rung.SHORT), "b")).isFalse();
        assertThat(events.write(change(NOON.plusSeconds(40), Rung.SHORT, Rung.NORMAL), "b")).isTrue();
        assertThat(events.write(change(NOON.plusSeconds(41), Rung.SHORT, Rung.NORMAL), "a")).isFalse();

        assertThat(written()).containsExactly("NORMAL-SHORT", "SHORT-NORMAL");
    }

    @Test
    void a_node_that_climbs_a_moment_later_in_more_steps_writes_none_of_them() throws SQLException {
        events.write(change(NOON, Rung.NORMAL, Rung.HANG_UP), "a");
        events.write(change(NOON.plusMillis(500), Rung.NORMAL, Rung.SHORT), "b");
        events.write(change(NOON.plusMillis(900), Rung.SHORT, Rung.HANG_UP), "b");

        assertThat(written()).containsExactly("NORMAL-HANG_UP");
    }

    @Test
    void after_a_restart_at_a_high_rung_changes_are_written_again() throws SQLException {
        events.write(change(NOON, Rung.NORMAL, Rung.SHED), "a");

        assertThat(events.write(change(NOON.plusSeconds(30), Rung.NORMAL, Rung.SHORT), "b")).isTrue();
        assertThat(written()).containsExactly("NORMAL-SHED", "NORMAL-SHORT");
    }

    @Test
    void an_event_keeps_its_reason_and_figures() throws SQLException {
        events.write(change(NOON, Rung.NORMAL, Rung.SHORT), "a");

        assertThat(events.latest(1)).containsExactly(new LadderEvent(HOTLINE, NOON, Rung.NORMAL, Rung.SHORT,
                new Reason(Why.CALLS_PER_SECOND, 120, 100), new Load(120, 40, 0.04), null));
    }

    @Test
    void a_pin_whose_time_is_over_is_none() throws SQLException {
        var held = new Pin(Rung.SHED, NOON.plus(Duration.ofMinutes(5)), "hanako", NOON);
        tables.pin(HOTLINE, held);
        tables.pin(Scope.SERVICE, new Pin(Rung.SHORT, NOON.minusSeconds(1), "taro", NOON.minusSeconds(60)));

        assertThat(tables.pins()).isEqualTo(Map.of(HOTLINE, held));

        tables.letGo(HOTLINE);
        assertThat(tables.pins()).isEmpty();
    }

    @Test
    void limits_are_set_by_figure_and_the_others_stay_as_the_service_has_them() throws SQLException {
        var usual = new Limits(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0), List.of(0.1, 0.2, 0.3));
        tables.limits(HOTLINE, new LimitsDraft(List.of(7.0, 8.0, 9.0), List.of(), null), "hanako");

        assertThat(Optional.ofNullable(tables.limits().get(HOTLINE)).map(limits -> limits.over(usual)))
                .contains(new Limits(List.of(7.0, 8.0, 9.0), List.of(), List.of(0.1, 0.2, 0.3)));
    }
}
