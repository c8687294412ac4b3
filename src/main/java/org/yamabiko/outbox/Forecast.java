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

    /** Counting takes at most this part of the time: a very long queue is counted less often. */
    private static final int RARELY = 20;

    private final Lanes lanes;
    private final SendPaces paces;
    private final DatabaseNotice notice;
    private final Clock clock;
    private final SeenRate seen = new SeenRate();
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
            paces.publish(new SendPace(lanes.allowed(), seen.look(now, lanes.gone())));
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
        countAgain = now.plus(Duration.between(now, clock.instant()).multipliedBy(RARELY));
    }
}
