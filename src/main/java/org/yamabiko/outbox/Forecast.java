package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.outbox.Drain.Queue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** How long a text that is decided now will wait: looked up once a second, told from memory. */
@ApplicationScoped
public class Forecast {

    /** A queue that takes longer to count is counted less often, so that counting takes a tenth of the time at most. */
    private static final Duration WORTH_NOTING = Duration.ofMillis(250);
    private static final int RARELY = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Lanes lanes;
    private final SendPaces paces;
    private final DatabaseNotice notice;
    private final Clock clock;
    private final OwnPace own = new OwnPace();
    private final Drain drain = new Drain();
    private volatile Outlook outlook;
    private Queue queue = new Queue(0, 0);
    private Instant countAgain = Instant.MIN;

    Forecast(Lanes lanes, SendPaces paces, DatabaseNotice notice, MeterRegistry meters, Clock clock) {
        this.lanes = lanes;
        this.paces = paces;
        this.notice = notice;
        this.clock = clock;
        this.outlook = new Outlook(0, 0, false, false, clock.instant());
        meters.gauge("yamabiko.forecast.drain.seconds", this,
                self -> self.delay().map(Duration::toSeconds).orElse(0L).doubleValue());
    }

    /** The queue as it was a second ago; while the database is away, as it was last. */
    public Outlook outlook() {
        return outlook;
    }

    /** How long a text that is decided now waits; empty if that cannot be told. */
    public Optional<Duration> delay() {
        return outlook.drain();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            var now = clock.instant();
            paces.publish(own.look(now, lanes.allowed(), lanes.gone(), Math.round(lanes.submits())));
            count(now);
            outlook = drain.look(now, queue, paces.all());
        } catch (SQLException e) {
            notice.failed("how long texts wait cannot be looked up", e);
        }
    }

    private void count(Instant now) throws SQLException {
        if (now.isBefore(countAgain)) {
            return;
        }
        queue = paces.queue();
        var took = Duration.between(now, clock.instant());
        countAgain = took.compareTo(WORTH_NOTING) < 0 ? now : now.plus(shorter(took.multipliedBy(RARELY), LONGEST_PAUSE));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
