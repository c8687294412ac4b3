package org.yamabiko.lab.surge;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Those who can call. */
interface Troupe {

    /** The keys of the personas. */
    Set<String> personas();

    /** Who calls if nobody says so: weights by key. */
    Map<String, Integer> usual();

    /** @param by on whose behalf the calls are rehearsed */
    SurgeCallers callers(UUID surge, SurgePlan plan, CallTimes times, String by);
}
