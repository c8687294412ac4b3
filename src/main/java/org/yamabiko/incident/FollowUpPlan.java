package org.yamabiko.incident;

import java.time.Duration;

/** How the all-clear goes; {@link FollowUpDraft} says what is what. */
public record FollowUpPlan(Duration toldWithin, Duration within, int perSecond, boolean byItself, boolean atNight) {

    FollowUpDraft draft() {
        return new FollowUpDraft(toldWithin.toString(), within.toString(), perSecond, byItself, atNight);
    }
}
