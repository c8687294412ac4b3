package org.yamabiko.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yamabiko.testing.AgiCaller;

/**
 * A spot on television: most call within the first third of a minute, and the carrier takes a hundred texts a second. Short
 * here: half as steep again in a tenth of the time, because a second or two must be enough for the ladder, and less than half
 * of the carrier's rate, so that there is something to wait for.
 */
class SurgeReplayIT {

    private static final boolean FULL = Boolean.getBoolean("yamabiko.replay.full");
    private static final int CALLS = FULL ? 10_000 : 1_500;
    private static final Duration TIME = Duration.ofSeconds(FULL ? 60 : 6);
    private static final int RATE = FULL ? 100 : 40;
    private static final int AHEAD = 200;
    private static final String CATALOGUE = "05012345678";

    private final AtomicInteger people = new AtomicInteger();
    private static Stage stage;
    private static ReplayReport report;

    @BeforeAll
    static void start() {
        stage = new Stage("surge", "yamabiko.gateway.carrier.max-submits-per-second=" + RATE, "yamabiko.ladder.quiet=PT5S");
        report = new ReplayReport("surge");
    }

    @AfterAll
    static void stop() {
        report.write();
        stage.close();
    }

    @Test
    void everybody_has_an_outcome_the_ladder_goes_up_and_comes_down_and_the_forecast_is_honest() throws InterruptedException {
        callAhead();
        var crowd = new Crowd(TIME);
        var first = crowd.with(Duration.ZERO, TIME.dividedBy(3), CALLS * 6 / 10, this::person);
        var later = crowd.with(TIME.dividedBy(3), TIME.multipliedBy(2).dividedBy(3), CALLS * 4 / 10, this::person);
        crowd.call();
        // the forecast looks once a second
        Thread.sleep(1_500);
        var said = stage.forecastSeconds();
        var began = System.nanoTime();
        var memory = stage.residentMegabytes();

        assertThat(first.size() + later.size()).isEqualTo(CALLS);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stage.number("select count(*) from call where ended_at is not null") == CALLS + AHEAD);
        assertThat(stage.number("select count(*) from call where outcome = 'TEXTED'")).isEqualTo(CALLS + AHEAD);
        awaitDrained();
        var took = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        assertThat(stage.carrier.submits().stream().map(submit -> submit.destination()).distinct().count())
                .isEqualTo(CALLS + AHEAD);
        assertThat(stage.carrier.submits()).hasSize(CALLS + AHEAD);
        await().atMost(Duration.ofMinutes(2)).until(() -> rungs().getFirst().equals("NORMAL"));

        report.line("| calls | within | answered to the end by p99 | highest rung | drain: said | drain: was | memory |");
        report.line("|---|---|---|---|---|---|---|");
        report.line(
                "| %,d, all with an outcome and one text | %d s, most in the first third | %d ms | %s | %.0f s | %.0f s | %d MB |"
                        .formatted(CALLS,
                                TIME.toSeconds(), Math.max(Crowd.percentile(first, 0.99), Crowd.percentile(later, 0.99)),
                                highest(), said, took, memory));
        report.line("");
        report.line("Changes of the ladder, newest first: " + String.join(", ", rungs()));
        assertThat(rungs()).contains("SHORT", "HANG_UP");
        assertThat(said).isBetween(took * 0.8, took * 1.2);
        assertThat(memory).isLessThan(1024);
    }

    /** A service that has just started takes its first calls slowly, and nobody starts one while the spot is on. */
    private void callAhead() throws InterruptedException {
        var crowd = new Crowd(Duration.ofSeconds(AHEAD / 40));
        crowd.with(AHEAD, this::person);
        crowd.call();
        awaitDrained();
        assertThat(rungs()).isEmpty();
    }

    private static void awaitDrained() {
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(200)).until(() -> stage.number(
                "select count(*) from message where next_attempt_at is not null or claimed_at is not null") == 0);
    }

    private AgiCaller person(int index) {
        var n = people.getAndIncrement();
        return Stage.dials(CATALOGUE).from("080%04d%04d".formatted(1000 + n % 9000, n / 9000 * 7 + 1234));
    }

    /** Of the hotline and of the service, newest first. */
    private static List<String> rungs() {
        return stage.service.request().get("/api/ladder").jsonPath().getList("events.rung");
    }

    private static String highest() {
        return List.of("SHED", "HANG_UP", "SHORT", "NORMAL").stream().filter(rungs()::contains).findFirst().orElseThrow();
    }
}
