package org.yamabiko.guard;

import java.time.Duration;

import org.yamabiko.guard.Quota.Mode;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * A limit for other programs.
 *
 * @param within null: for ever
 * @param standardMost what it is until somebody changes it
 */
public record LimitView(Quota quota, Quota.Subject per, @JsonFormat(shape = JsonFormat.Shape.STRING) Duration within, Mode mode,
        long most, Mode standardMode,
        long standardMost, String whenCountsAreAway) {

    /** All are alike in that, see {@link Quota}. */
    private static final String CLOSED = "NO_TEXT";

    static LimitView of(Limit limit) {
        var quota = limit.quota();
        return new LimitView(quota, quota.subject(), quota.window().orElse(null), limit.mode(), limit.most(),
                quota.standard().mode(), quota.standard().most(), CLOSED);
    }
}
