package org.yamabiko.ladder;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The ladders as they stand: that of the service, those of hotlines that have risen or are pinned, and the last changes. */
public record LadderView(ScopeView service, List<ScopeView> hotlines, List<LadderEvent> events) {

    /**
     * @param name of the hotline; null for the service
     * @param automatic what the figures alone would say
     * @param reason of {@code rung}; null if it was always so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScopeView(Scope scope, String name, Rung rung, Rung automatic, Load load, Reason reason, Instant since,
            Pin pin, Limits limits) {

        static ScopeView of(Standing standing, String name) {
            return new ScopeView(standing.scope(), name, standing.rung(), standing.automatic(), standing.load(),
                    standing.reason().orElse(null), standing.since(), standing.pin().orElse(null), standing.limits());
        }
    }
}
