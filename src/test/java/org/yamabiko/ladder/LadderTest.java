package org.yamabiko.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sequences of calls, and the rungs they meet. */
class LadderTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final Limits LIMITS = new Limits(List.of(10.0, 20.0, 40.0), List.of(50.0, 100.0, 150.0),
            List.of(0.5, 0.75, 0.95));
    private static final Damping DAMPING = new Damping(Duration.ofSeconds(10), 0.7);
    private static final int CHANNELS = 1000;

    private final List<Change> changes = new ArrayList<>();
    private final Ladder ladder = ladder(LIMITS);
    private Instant now = NOON;

    private Ladder ladder(Limits limits) {
        return new Ladder(Scope.SERVICE, limits, CHANNELS, DAMPING, changes::add);
    }

    /** Calls that end at once, evenly over the second. @return what the last one met */
    private Rung second(int calls) {
        var met = Rung.NORMAL;
        for (int call = 0; call < calls; call++) {
            met = ladder.arrived(now.plusMillis(1000L * call / calls));
            ladder.left();
        }
        now = now.plusSeconds(1);
        return calls == 0 ? ladder.standing(now).rung() : met;
    }

    /** @return each rung that was met at the ends of seconds, and for how many */
    private String seconds(String calls) {
        var met = new ArrayList<String>();
        Pattern.compile(" ").splitAsStream(calls).forEach(part -> {
            var x = part.indexOf('x');
            for (int i = 0; i < (x < 0 ? 1 : Integer.parseInt(part.substring(x + 1))); i++) {
                met.add(second(Integer.parseInt(x < 0 ? part : part.substring(0, x))).name());
            }
        });
        return runs(met);
    }

    private static String runs(List<String> met) {
        var runs = new ArrayList<String>();
        int length = 0;
        for (int i = 0; i < met.size(); i++) {
            length++;
            if (i == met.size() - 1 || !met.get(i + 1).equals(met.get(i))) {
                runs.add(met.get(i) + "x" + length);
                length = 0;
            }
        }
        return String.join(" ", runs);
    }

    @ParameterizedTest(name = "{0} calls in each second: {1}")
    @CsvSource({
            // below every limit nothing happens, however long
            "9x30, NORMALx30",
            // a rate is what came in two seconds
            "10x4, NORMALx1 SHORTx3",
            "20x3, SHORTx1 HANG_UPx2",
            // as many rungs at once as it takes
            "100, SHEDx1",
            "5x5 80 5, NORMALx5 SHEDx2",
            // down after ten quiet seconds, one rung after the other; two more until the wave is out of sight
            "80 0x40, SHEDx12 HANG_UPx10 SHORTx10 NORMALx9",
            // seven tenths of where SHORT begins is quiet, a little more is not
            "12x3 6x15, NORMALx1 SHORTx13 NORMALx4",
            "12x3 8x40, NORMALx1 SHORTx42",
            // a wave that comes back begins the quiet time anew
            "12x3 0x8 12x2 0x14, NORMALx1 SHORTx22 NORMALx4",
            // what is quiet for SHED may be too much for HANG_UP
            "80 16x30, SHEDx12 HANG_UPx19" })
    void up_at_once_and_down_one_by_one(String calls, String rungs) {
        assertThat(seconds(calls)).isEqualTo(rungs);
    }

    @Test
    void calls_under_way_count_as_well_and_their_end_is_quiet() {
        var met = new ArrayList<String>();
        for (int call = 1; call <= 100; call++) {
            now = now.plusMillis(500);
            met.add(ladder.arrived(now).name());
        }
        assertThat(runs(met)).isEqualTo("NORMALx49 SHORTx50 HANG_UPx1");

        for (int call = 1; call <= 100; call++) {
            ladder.left();
        }
        assertThat(seconds("0x25")).isEqualTo("HANG_UPx10 SHORTx10 NORMALx5");
    }

    @Test
    void channels_that_fill_up_count_as_well() {
        var channels = ladder(new Limits(List.of(), List.of(), List.of(0.5, 0.75, 0.95)));
        var rung = Rung.NORMAL;
        for (int call = 0; call < 750; call++) {
            rung = channels.arrived(NOON.plusSeconds(call));
        }

        assertThat(rung).isEqualTo(Rung.HANG_UP);
        assertThat(changes).extracting(change -> change.reason().why() + " " + change.reason().figure())
                .containsExactly("CHANNEL_USE 0.5", "CHANNEL_USE 0.75");
    }

    @Test
    void what_other_nodes_have_counts_with_ours() {
        ladder.others(new Load(15, 30, 0));

        assertThat(second(5)).isEqualTo(Rung.SHORT);
        assertThat(changes.getFirst().load().callsPerSecond()).isGreaterThan(15);
    }

    @Test
    void each_change_says_its_figures_and_its_reason() {
        seconds("10x2 0x12");

        assertThat(changes.stream().map(c -> c.before() + " " + c.rung() + " " + c.reason().why() + " " + c.reason().figure()
                + " " + c.reason().limit()).collect(Collectors.joining(", ")))
                .isEqualTo("NORMAL SHORT CALLS_PER_SECOND 10.0 10.0, SHORT NORMAL QUIET 0.0 0.0");
    }

    @Test
    void a_pin_holds_whatever_the_figures_say_and_goes_at_its_time() {
        ladder.pin(Optional.of(new Pin(Rung.HANG_UP, NOON.plusSeconds(5), "hanako", NOON)));
        assertThat(seconds("0x3")).isEqualTo("HANG_UPx3");

        assertThat(seconds("0x4")).isEqualTo("HANG_UPx1 NORMALx3");
        assertThat(changes).extracting(change -> change.rung() + " " + change.reason().why() + " " + change.by())
                .containsExactly("HANG_UP PINNED hanako", "NORMAL LET_GO null");
    }

    @Test
    void a_pin_at_the_bottom_keeps_the_flow_and_what_the_figures_say_is_known() {
        ladder.pin(Optional.of(new Pin(Rung.NORMAL, null, "hanako", NOON)));

        assertThat(second(100)).isEqualTo(Rung.NORMAL);
        assertThat(ladder.standing(now).automatic()).isEqualTo(Rung.SHED);

        ladder.pin(Optional.empty());
        assertThat(ladder.standing(now).rung()).isEqualTo(Rung.SHED);
    }

    @Test
    void without_limits_nothing_ever_happens() {
        var free = ladder(Limits.NONE);
        var rung = Rung.NORMAL;
        for (int call = 0; call < 5000; call++) {
            rung = rung.higher(free.arrived(NOON));
        }
        assertThat(rung).isEqualTo(Rung.NORMAL);
        assertThat(changes).isEmpty();
    }

    @Test
    void limits_that_are_set_hold_for_the_next_call() {
        assertThat(seconds("8x3")).isEqualTo("NORMALx3");

        ladder.limits(new Limits(List.of(4.0, 20.0, 40.0), List.of(), List.of()));

        assertThat(second(8)).isEqualTo(Rung.SHORT);
    }
}
