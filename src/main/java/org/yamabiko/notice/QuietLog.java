package org.yamabiko.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jboss.logging.Logger;

/** Speaks at once, then at most once a minute, and says how many lines it kept back. For what can repeat without end. */
public final class QuietLog {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Logger log;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private int keptBack;

    public QuietLog(Logger log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    public void warn(String line) {
        log(Logger.Level.WARN, line);
    }

    /** For what stays wrong until a person acts. */
    public void error(String line) {
        log(Logger.Level.ERROR, line);
    }

    private synchronized void log(Logger.Level level, String line) {
        var now = clock.instant();
        if (now.isBefore(next)) {
            keptBack++;
            return;
        }
        next = now.plus(INTERVAL);
        log.log(level, keptBack == 0 ? line : line + " (" + keptBack + " like it since the last such line)");
        keptBack = 0;
    }
}
