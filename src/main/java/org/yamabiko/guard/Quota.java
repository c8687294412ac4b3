package org.yamabiko.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Every limit there is, with what it starts as. All of them fail closed: what they count is read and written in the transaction
 * that writes the text, so without a count there is no text either.
 */
public enum Quota {
    RECIPIENT_10_MINUTES(Subject.RECIPIENT, Duration.ofMinutes(10), 3, Mode.ENFORCED),
    RECIPIENT_DAY(Subject.RECIPIENT, Duration.ofDays(1), 10, Mode.ENFORCED),
    /** The same text to the same number, as long as the ledger remembers. */
    RECIPIENT_TEXT_EVER(Subject.RECIPIENT_AND_TEXT, null, 20, Mode.ENFORCED),
    /** Numbers that one caller keys in instead of the own one. */
    KEYED_10_MINUTES(Subject.CALLER_WHO_KEYS, Duration.ofMinutes(10), 2, Mode.ENFORCED),
    KEYED_DAY(Subject.CALLER_WHO_KEYS, Duration.ofDays(1), 5, Mode.ENFORCED),
    /** The same of callers whose number did not reach us: nobody can tell one from another. */
    KEYED_UNKNOWN_HOUR(Subject.UNKNOWN_CALLERS, Duration.ofHours(1), 60, Mode.ENFORCED),
    /** Ten thousand numbers that follow each other; a carrier's customers are spread over thousands of such ranges. */
    RANGE_10_MINUTES(Subject.RANGE, Duration.ofMinutes(10), 30, Mode.MONITORED),
    HOTLINE_HOUR(Subject.HOTLINE, Duration.ofHours(1), 60_000, Mode.ENFORCED),
    SERVICE_HOUR(Subject.SERVICE, Duration.ofHours(1), 100_000, Mode.ENFORCED),
    /** In yen. */
    MONEY_DAY(Subject.MONEY, Duration.ofDays(1), 1_000_000, Mode.ENFORCED);

    /** Whose texts are counted together. */
    public enum Subject {
        RECIPIENT,
        RECIPIENT_AND_TEXT,
        CALLER_WHO_KEYS,
        UNKNOWN_CALLERS,
        RANGE,
        HOTLINE,
        SERVICE,
        MONEY
    }

    /** What happens when a limit is reached. */
    public enum Mode {
        OFF,
        /** It is noted, and the text goes. */
        MONITORED,
        ENFORCED
    }

    private static final Duration DAY = Duration.ofDays(1);

    private final Subject subject;
    private final Duration window;
    private final long most;
    private final Mode mode;

    Quota(Subject subject, Duration window, long most, Mode mode) {
        this.subject = subject;
        this.window = window;
        this.most = most;
        this.mode = mode;
    }

    public Subject subject() {
        return subject;
    }

    /** Empty: for ever. */
    public Optional<Duration> window() {
        return Optional.ofNullable(window);
    }

    /** What it is until somebody changes it. */
    public Limit standard() {
        return new Limit(this, mode, most);
    }

    /** Whether a text beyond it is kept for a person to decide about; else it is not written at all. */
    public boolean keeps() {
        return subject == Subject.RANGE;
    }

    /** Whether it is counted from the texts themselves, in the time before each text; else in windows that begin together. */
    boolean slides() {
        return subject == Subject.RECIPIENT || subject == Subject.RECIPIENT_AND_TEXT;
    }

    /** @param zone whose midnight begins a day */
    Instant windowStart(Instant at, ZoneId zone) {
        if (window.equals(DAY)) {
            return at.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        }
        return Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), window.toSeconds()));
    }
}
