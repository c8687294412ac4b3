package org.yamabiko.lab.surge;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A surge as it is shown and kept.
 *
 * @param by who began it
 * @param endedAt null while it runs
 * @param after null while it runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurgeRecord(UUID id, String by, Instant startedAt, Instant endedAt, SurgeState state, SurgePlan plan,
        SurgeFigures figures, Aftermath after, Machine machine) {

    /**
     * What was found when it was over.
     *
     * @param outcomes how the ledger says the calls ended
     * @param drainMillis from the last promise until no text of the surge waited; null if some still did when nobody looked on
     * @param waiting texts that waited then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Aftermath(Map<String, Integer> outcomes, Long drainMillis, long waiting) {

        public int rows() {
            return outcomes.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What it ran on; callers, service and database shared it unless the database is elsewhere. */
    public record Machine(int processors, String java, long heapMegabytes, String system) {

        static Machine here() {
            var runtime = Runtime.getRuntime();
            return new Machine(runtime.availableProcessors(), System.getProperty("java.version"),
                    runtime.maxMemory() / (1024 * 1024),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                            + System.getProperty("os.arch"));
        }
    }

    /** Calls that the service took and the ledger has no end of. */
    public int missing() {
        return after == null ? 0 : Math.max(0, figures.begun() - figures.refused() - figures.broken() - after.rows());
    }
}
