package org.yamabiko.console;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.yamabiko.call.TraceSentences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the stored trace of a call and tells it in sentences, with every telephone number in it masked but our own. */
@Singleton
class TraceSteps {

    private static final Logger LOG = Logger.getLogger(TraceSteps.class);
    private static final TypeReference<List<Stored>> STORED = new TypeReference<>() {
    };

    /** As the call wrote it. */
    record Stored(Instant at, String step, List<String> args) {
    }

    /** As staff read it. */
    record Told(Times.Moment at, String sentence) {
    }

    private final ObjectMapper json;

    TraceSteps(ObjectMapper json) {
        this.json = json;
    }

    List<Told> tell(LedgerView.Call call, Times times) {
        return read(call.trace()).stream()
                .map(step -> new Told(times.step(step.at()), sentence(step, call.did(), times)))
                .toList();
    }

    private String sentence(Stored step, String did, Times times) {
        var args = step.args() == null ? List.<String> of() : step.args();
        var shown = args.stream().map(arg -> MaskedNumber.inPlaceOf(arg, did)).toList();
        return TraceSentences.sentence(step.step(), shown, times.locale());
    }

    private List<Stored> read(String trace) {
        try {
            return json.readValue(trace, STORED);
        } catch (JsonProcessingException e) {
            // one unreadable row must not cost staff the page
            LOG.warnf("A call's trace cannot be read: %s", e.getClass().getSimpleName());
            return List.of();
        }
    }
}
