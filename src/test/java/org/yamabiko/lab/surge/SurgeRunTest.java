package org.yamabiko.lab.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.yamabiko.lab.surge.CallTimes.Moment;

/** A surge on callers that call nobody. */
class SurgeRunTest {

    private static final SurgePlan PLAN = new SurgePlan("05012345678", Curve.FLAT, 100, 1, Map.of("docomo", 1), Duration.ZERO,
            "");

    private final CallTimes times = new CallTimes(PLAN.calls(), System::nanoTime);
    private final FakeCallers callers = new FakeCallers();

    @Test
    void every_call_is_made_and_counted() {
        callers.mayEnd.release(PLAN.calls());
        var surge = surge();

        surge.run();

        var record = surge.record();
        assertThat(record.state()).isEqualTo(SurgeState.DONE);
        assertThat(record.figures().begun()).isEqualTo(100);
        assertThat(record.figures().ended()).isEqualTo(100);
        assertThat(record.figures().promised()).isEqualTo(100);
        assertThat(record.figures().seconds()).extracting(SurgeSecond::offered).first().isEqualTo(100);
        assertThat(record.figures().decide().longest()).isNotNull();
        assertThat(record.missing()).isZero();
    }

    @Test
    void callers_do_not_wait_for_those_before_them() {
        var surge = surge();
        var thread = Thread.ofVirtual().start(surge::run);

        await().until(() -> times.count(Moment.BEGUN) == 100);
        assertThat(surge.record().state()).isIn(SurgeState.OFFERING, SurgeState.ENDING);
        assertThat(surge.record().figures().peaks().underWay()).isEqualTo(100);

        callers.mayEnd.release(PLAN.calls());
        await().until(() -> !thread.isAlive());
        assertThat(surge.record().state()).isEqualTo(SurgeState.DONE);
    }

    @Test
    void a_stop_hangs_up_and_begins_no_further_call() {
        var surge = surge();
        var thread = Thread.ofVirtual().start(surge::run);
        await().until(() -> times.count(Moment.BEGUN) > 10);

        surge.stop();

        await().until(() -> !thread.isAlive());
        assertThat(surge.record().state()).isEqualTo(SurgeState.STOPPED);
        assertThat(surge.record().figures().begun()).isLessThan(100).isEqualTo(surge.record().figures().ended());
        assertThat(callers.hungUp.get()).isPositive();
    }

    private Surge surge() {
        return new Surge(UUID.randomUUID(), "hanako", PLAN, times, callers, new NothingWaits(), Clock.systemUTC());
    }

    private record NothingWaits() implements SurgeFindings {

        @Override
        public long waiting() {
            return 0;
        }

        @Override
        public Map<String, Integer> outcomes(CallTimes times, SurgeCallers callers) {
            return Map.of("TEXTED", times.count(Moment.ENDED));
        }
    }

    private final class FakeCallers implements SurgeCallers {

        private final Semaphore mayEnd = new Semaphore(0);
        private final AtomicInteger hungUp = new AtomicInteger();

        @Override
        public Caller caller(int number) {
            var gone = new CountDownLatch(1);
            return new Caller() {

                @Override
                public void call() {
                    times.mark(Moment.ANSWERED, number);
                    times.mark(Moment.PROMISED, number);
                    try {
                        while (gone.getCount() > 0 && !mayEnd.tryAcquire(5, TimeUnit.MILLISECONDS)) {
                            times.now();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }

                @Override
                public void hangUp() {
                    hungUp.incrementAndGet();
                    gone.countDown();
                }
            };
        }

        @Override
        public String id(int number) {
            return "fake-" + number;
        }
    }
}
