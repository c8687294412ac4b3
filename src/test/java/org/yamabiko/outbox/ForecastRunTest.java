package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.notice.DatabaseNotice;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** What the forecast says while a real dispatcher empties a real queue by a lane of 100 texts a second. */
class ForecastRunTest {

    private static final int TEXTS = 1000;
    private static final int PER_SECOND = 100;

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("forecast");

    private final LanePace pace = new LanePace(System::nanoTime);
    private final Lanes lanes = new Lanes(null, null) {
        @Override
        void open() {
            open(List.of(new Lane(new PacedGateway(pace), pace, 100, 1)));
        }

        @Override
        void close() {
            // nothing to end
        }
    };

    /** Said at one moment, and what was left to do. */
    private record Said(long at, double seconds, long waiting) {
    }

    @Test
    void the_time_that_is_said_is_the_time_that_it_takes() throws Exception {
        var clock = Clock.systemUTC();
        var now = clock.instant();
        var texts = new ArrayList<NewMessage>();
        for (int n = 0; n < TEXTS; n++) {
            texts.add(OutboxFixture.message("call-" + n, now));
        }
        outbox.insertAll(texts);
        var forecast = new Forecast(lanes, new SendPaces(outbox.database().source(), OutboxFixture.NODE_A),
                new DatabaseNotice(clock), new SimpleMeterRegistry(), clock);
        var dispatcher = dispatcher(clock);
        lease();
        dispatcher.start(new StartupEvent());
        var said = listen(forecast);
        dispatcher.stop(new ShutdownEvent());

        var end = said.getLast().at();
        // a machine that is busy with other things may stand still for a second, and nobody can foretell that
        var right = said.stream().filter(one -> one.waiting() > 2 * PER_SECOND).filter(one -> {
            var really = (end - one.at()) / 1e9;
            return Math.abs(one.seconds() - really) <= really * 0.2;
        }).count();
        assertThat((double) right).as("forecasts within a fifth: %s", said)
                .isGreaterThanOrEqualTo(said.stream().filter(one -> one.waiting() > 2 * PER_SECOND).count() * 0.8);
    }

    private List<Said> listen(Forecast forecast) throws InterruptedException {
        var said = new ArrayList<Said>();
        do {
            lease();
            forecast.look();
            said.add(new Said(System.nanoTime(), forecast.delay().map(time -> time.toMillis() / 1000.0).orElse(Double.NaN),
                    forecast.outlook().waiting()));
            TimeUnit.MILLISECONDS.sleep(500);
        } while (said.getLast().waiting() > 0 && said.size() < 60);
        return said;
    }

    private void lease() {
        pace.share(PER_SECOND, System.nanoTime() + TimeUnit.SECONDS.toNanos(4));
    }

    private Dispatcher dispatcher(Clock clock) throws SQLException {
        var source = outbox.database().source();
        return new Dispatcher(new Claims(source, clock, OutboxFixture.NODE_A),
                new Submitter(outbox.finisher(), OutboxFixture.CONFIG, clock), lanes, new Aftercare(source, clock),
                OutboxFixture.CONFIG, OutboxFixture.NODE_A, new Heartbeat(source, OutboxFixture.NODE_A),
                new LaneLeases(source, OutboxFixture.NODE_A), new LostClaims(source, clock, OutboxFixture.NODE_A),
                outbox.sendingSwitch(clock.instant()), new DatabaseNotice(clock));
    }
}
