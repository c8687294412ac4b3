package org.yamabiko.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.yamabiko.outbox.Forecast;
import org.yamabiko.outbox.Outlook;
import org.yamabiko.prompt.Sentence;

/** How long a caller is told that the text takes: nothing up to a minute, then the next of a few round times. */
@Singleton
class Delays {

    /**
     * What is said.
     *
     * @param minutes 0 for longer than we would say
     */
    record Delay(Sentence sentence, int minutes) {
    }

    static final Delay LONG = new Delay(Sentence.PROMISE_DELAYED, 0);
    private static final List<Integer> MINUTES = List.of(2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45, 60);
    private static final Duration NOT_WORTH_SAYING = Duration.ofMinutes(1);

    private final Forecast forecast;

    Delays(Forecast forecast) {
        this.forecast = forecast;
    }

    /** Of a text that is decided now. That of a rehearsal waits for nobody. */
    Optional<Delay> of(IncomingCall call) {
        return call.rehearsal().isPresent() ? Optional.empty() : of(forecast.outlook());
    }

    private static Optional<Delay> of(Outlook outlook) {
        return outlook.stalled() ? Optional.of(LONG) : outlook.drain().flatMap(Delays::of);
    }

    static Optional<Delay> of(Duration wait) {
        if (wait.compareTo(NOT_WORTH_SAYING) <= 0) {
            return Optional.empty();
        }
        return Optional.of(MINUTES.stream().filter(minutes -> wait.compareTo(Duration.ofMinutes(minutes)) <= 0).findFirst()
                .map(minutes -> new Delay(Sentence.valueOf("DELAY_" + minutes + "_MINUTES"), minutes)).orElse(LONG));
    }
}
