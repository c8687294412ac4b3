package org.yamabiko.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.guard.Attempt;
import org.yamabiko.outbox.NewMessage;
import org.yamabiko.phone.CallerLine;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.SenderId;
import org.yamabiko.testing.Percentile;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.text.SendingPolicy;
import org.yamabiko.text.Text;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * What judging adds to a decision at two hundred decisions a second: with it and without it in turns of a second, in one
 * service; and what it takes itself. Nobody calls, so that nothing but the service and its database is on the machine. On
 * request: {@code -Dyamabiko.bench=true}.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
@EnabledIfSystemProperty(named = "yamabiko.bench", matches = "true")
class JudgingBenchmarkTest {

    private static final int A_SECOND = 200;
    /** Until what runs all the time is compiled. */
    private static final int WARM_UP = 150;
    private static final int SECONDS = Integer.getInteger("yamabiko.bench.seconds", 60);
    private static final PhoneNumber DID = new PhoneNumber("+815012345678");
    private static final SenderId SENDER = new SenderId("0312345678");
    private static final Text TEXT = new Text("catalogue", 3, "資料はこちらです。\n{url}\n", "https://www.example.jp/", "案内",
            SendingPolicy.DEFAULT);

    @Inject
    Ledger ledger;
    @Inject
    MeterRegistry meters;

    private final Queue<Long> with = new ConcurrentLinkedQueue<>();
    private final Queue<Long> without = new ConcurrentLinkedQueue<>();

    @Test
    void what_judging_adds_to_a_decision() {
        decide(WARM_UP);
        with.clear();
        without.clear();
        var before = meters.get("yamabiko.guard.judge").timer().takeSnapshot();
        decide(SECONDS);
        var after = meters.get("yamabiko.guard.judge").timer().takeSnapshot();

        System.out.printf("%d decisions a second, %d s%n", A_SECOND, SECONDS);
        for (var share : new double[] { 0.5, 0.9, 0.95, 0.99 }) {
            var a = Percentile.of(without, share) / 1e6;
            var b = Percentile.of(with, share) / 1e6;
            System.out.printf("%2.0f %% within: without judging %5.2f ms, with it %5.2f ms: %+.2f ms, %.2f times%n",
                    share * 100, a, b, b - a, b / a);
        }
        System.out.printf("judging itself, %d groups:%n", after.count() - before.count());
        for (int i = 0; i < after.histogramCounts().length; i++) {
            System.out.printf("%6.2f %% within %.2f ms%n",
                    100 * (after.histogramCounts()[i].count() - before.histogramCounts()[i].count())
                            / (after.count() - before.count()),
                    after.histogramCounts()[i].bucket(TimeUnit.MILLISECONDS));
        }
        assertThat(with.size() + without.size()).isEqualTo(A_SECOND * SECONDS);
    }

    /** Each when its time has come, however long those before it take. */
    private void decide(int seconds) {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            for (int i = 0; i < seconds * A_SECOND; i++) {
                var turn = start + i * (1_000_000_000L / A_SECOND);
                for (var left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                var judged = i / A_SECOND % 2 == 0;
                callers.execute(() -> decide(judged));
            }
        }
    }

    private void decide(boolean judged) {
        var now = Instant.now();
        var id = NewMessage.newId();
        var number = new PhoneNumber("+8180%08d".formatted(Math.floorMod(id.hashCode(), 100_000_000)));
        var message = new NewMessage(id, "bench-" + id, DID, TEXT, "資料はこちらです。\nhttps://www.example.jp/\n", number, SENDER, now,
                now.plusSeconds(1800));
        var call = new CallRow(message.callId(), Optional.of(DID), "05012345678", Optional.of(number), CallerLine.MOBILE,
                CallOutcome.TEXTED, Optional.of(1), now, Optional.of(now), Optional.empty(), "[]", false);
        var attempt = new Attempt(call.id(), DID, Optional.of(number), number, TEXT.key(), TEXT.version(), 1, false, now);
        var began = System.nanoTime();
        try {
            ledger.decide(call, message, Optional.of(attempt).filter(a -> judged));
        } catch (LedgerAwayException e) {
            throw new IllegalStateException(e);
        }
        (judged ? with : without).add(System.nanoTime() - began);
    }

}
