package org.yamabiko.lab.surge;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What came of a surge so far.
 *
 * @param offered calls that were due
 * @param begun calls that were made; {@code late} of them more than {@value #LATE_MILLIS} ms after they were due
 * @param leftOut calls that could not be made, because too many were under way
 * @param refused ended by the service at once, all places being taken
 * @param broken ended because the connection could not be made, or broke
 * @param decide from the moment a call was due to the promise of its text
 * @param latest how long after its moment the latest call was begun, in ms
 */
public record SurgeFigures(int offered, int begun, int late, int leftOut, int answered, int promised, int refused, int broken,
        int ended, double latest, Decide decide, Peaks peaks, List<SurgeSecond> seconds) {

    /** A call that begins later than this was not begun in time. */
    static final int LATE_MILLIS = 250;

    /** In ms; each null if nobody was promised anything. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decide(Double median, Double late, Double longest) {
    }

    /** The highest of all seconds. */
    public record Peaks(int offered, int answered, int underWay, long queue) {
    }
}
