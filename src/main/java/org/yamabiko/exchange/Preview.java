package org.yamabiko.exchange;

import java.util.List;

import org.yamabiko.exchange.Change.State;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What would change, before it does.
 *
 * @param token to apply exactly this file with exactly these changes
 * @param problems what keeps the file out; as long as there is one, nothing of it can be applied
 */
public record Preview(String token, List<Change> changes, List<ImportProblem> problems) {

    @JsonProperty
    public boolean applicable() {
        return problems.isEmpty();
    }

    @JsonProperty("new")
    public long added() {
        return count(State.NEW);
    }

    @JsonProperty
    public long changed() {
        return count(State.CHANGED);
    }

    @JsonProperty
    public long unchanged() {
        return count(State.UNCHANGED);
    }

    private long count(State state) {
        return changes.stream().filter(change -> change.state() == state).count();
    }
}
