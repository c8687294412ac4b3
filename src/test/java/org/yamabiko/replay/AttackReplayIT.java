package org.yamabiko.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.replay.Crowd.Heard;
import org.yamabiko.testing.AgiCaller;

/** Attacks beside real callers: whom is texted, and is everybody else served? In the order of their worth to an attacker. */
@TestMethodOrder(OrderAnnotation.class)
class AttackReplayIT {

    private static final boolean FULL = Boolean.getBoolean("yamabiko.replay.full");
    private static final int ATTACK = FULL ? 5000 : 500;
    private static final int REAL = FULL ? 1000 : 100;
    private static final int A_SECOND = 200;
    private static final Duration TIME = Duration.ofSeconds(FULL ? 60 : 6);
    private static final String CATALOGUE = "05012345678";
    private static final String SUPPORT = "05087654321";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static Stage stage;
    private static ReplayReport report;
    private static Judged before;

    @BeforeAll
    static void start() {
        // the ladder would shorten calls and hide what the judge does
        stage = new Stage("attack", "yamabiko.ladder.limits-by-default=false");
        report = new ReplayReport("attacks");
        report.line(
                "| replay | forged calls | texts to the attacked | real callers served | p99 of a real call | judged within 2 ms | 99 % within | memory |");
        report.line("|---|---|---|---|---|---|---|---|");
    }

    @AfterAll
    static void stop() {
        report.write();
        stage.close();
    }

    @Test
    @Order(1)
    void without_an_attack_judging_costs_little() throws InterruptedException {
        // a service that has just started is slow in everything it does
        for (int i = 0; i < (FULL ? 3 : 1); i++) {
            twoHundredASecond();
        }
        before = stage.judged();
        try (var bare = stage.roundTrips()) {
            var real = twoHundredASecond();

            report.note("An empty question to the database beside it: half within %.2f ms, 99 %% within %.1f ms."
                    .formatted(bare.millis(0.5), bare.millis(0.99)));
            report.note("Groups judged within so many seconds: %s".formatted(stage.judged().since(before).within()));
            assertServed(real, (int) TIME.toSeconds() * A_SECOND);
            tell("200 calls a second, no attack", 0, "–", real);
        }
    }

    @Test
    @Order(2)
    void a_forged_victim_gets_no_more_than_the_set_number_and_all_others_are_served() throws InterruptedException {
        var victim = "09099990000";
        var crowd = new Crowd(TIME);
        var forged = crowd.with(ATTACK, i -> i % 2 == 0 ? Stage.dials(CATALOGUE).from(victim).presses("1")
                : Stage.dials(SUPPORT).from(victim).presses(List.of("1", "3").get(i / 2 % 2), "1"));
        var real = crowd.with(REAL, AttackReplayIT::person);
        crowd.call();

        assertServed(real, REAL);
        assertThat(forged).hasSize(ATTACK);
        assertThat(stage.textsTo(victim)).isBetween(1L, 3L);
        tell("one victim, by every key of two hotlines", ATTACK, stage.textsTo(victim) + " of 3 allowed", real);
    }

    @Test
    @Order(3)
    void sequential_numbers_are_kept_from_their_limit_on() throws InterruptedException {
        stage.put("/api/guard/limits/RANGE_10_MINUTES", Map.of("mode", "ENFORCED", "most", 30));
        var crowd = new Crowd(TIME);
        // a cleverer attacker, who listens and presses the digit that is asked for under attack
        crowd.with(ATTACK, i -> Stage.dials(CATALOGUE).from("0908888%04d".formatted(i)).listens());
        var real = crowd.with(REAL, AttackReplayIT::person);
        crowd.call();

        assertServed(real, REAL);
        var texted = stage.number("select count(*) from message where recipient like '+81908888%' and status <> 'BLOCKED'");
        // a window of ten minutes may end in the middle
        assertThat(texted).isBetween(1L, 60L);
        tell("sequential numbers, range limit enforced", ATTACK, texted + " of 30 allowed in ten minutes", real);
    }

    @Test
    @Order(4)
    void one_caller_who_keys_in_numbers_reaches_few() throws InterruptedException {
        var attack = ATTACK / 5;
        var crowd = new Crowd(TIME);
        crowd.with(attack, i -> Stage.dials(CATALOGUE).from("0333334444").presses("0907777%04d".formatted(i), "1").listens());
        var real = crowd.with(REAL, AttackReplayIT::person);
        crowd.call();

        assertServed(real, REAL);
        var texted = stage.number("select count(*) from message where recipient like '+81907777%'");
        assertThat(texted).isBetween(0L, 4L);
        tell("numbers keyed in by one landline", attack, texted + " of 2 allowed in ten minutes", real);
    }

    private static Collection<Heard> twoHundredASecond() throws InterruptedException {
        var crowd = new Crowd(TIME);
        var real = crowd.with((int) TIME.toSeconds() * A_SECOND, AttackReplayIT::person);
        crowd.call();
        return real;
    }

    /** Somebody nobody else is, in a range that few share. */
    private static AgiCaller person(int index) {
        var n = PEOPLE.getAndIncrement();
        return Stage.dials(CATALOGUE).from("080%04d%04d".formatted(1000 + n % 9000, n / 9000 * 7 + 1234)).listens();
    }

    private static void assertServed(Collection<Heard> real, int calls) {
        assertThat(real).hasSize(calls);
        assertThat(real).allMatch(call -> call.heard(Sentence.PROMISE));
        var ids = new HashMap<String, Long>();
        await().atMost(Duration.ofMinutes(2)).until(() -> stage.number("""
                select count(*) from message where recipient like '+8180%' and status in ('PENDING', 'CLAIMED')""") == 0);
        real.forEach(call -> ids.merge(call.callId(), 1L, Long::sum));
        assertThat(ids).hasSize(calls);
        assertThat(stage.number("select count(*) from message where recipient like '+8180%'")).isEqualTo(PEOPLE.get());
        assertThat(stage.carrier.submits().stream().filter(s -> s.destination().startsWith("8180")).map(s -> s.destination())
                .distinct().count()).isEqualTo(PEOPLE.get());
    }

    private static void tell(String what, int forged, String texts, Collection<Heard> real) {
        var judged = stage.judged().since(before);
        before = stage.judged();
        report.line(
                "| %s | %,d in %d s | %s | %,d of %,d | %d ms | %.1f %% of %,.0f | %.1f ms | %d MB |".formatted(what, forged,
                        TIME.toSeconds(), texts, real.size(), real.size(), Crowd.percentile(real, 0.99),
                        100 * judged.shareWithin(0.002), judged.groups(), judged.millis(0.99), stage.residentMegabytes()));
    }
}
