package org.yamabiko.gateway.smpp;

import java.time.Duration;

/** How long a text is worth delivering, in SMPP's relative time format (SMPP 3.4 §7.1.1.2). */
final class ValidityPeriod {

    /** Months have no fixed length, so days are the largest unit we use, and no text is worth more of them. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private ValidityPeriod() {
    }

    /** @return {@code YYMMDDhhmmss000R}, at least a second and at most 31 days */
    static String of(Duration duration) {
        var seconds = duration.compareTo(LONGEST) > 0 ? LONGEST : Duration.ofSeconds(Math.max(1, duration.toSeconds()));
        return "0000%02d%02d%02d%02d000R".formatted(seconds.toDays(), seconds.toHoursPart(), seconds.toMinutesPart(),
                seconds.toSecondsPart());
    }
}
