package org.yamabiko.call;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.yamabiko.call.CallView.TraceView;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads traces as calls wrote them. */
@Singleton
class StoredTraces {

    private final ObjectMapper json;

    StoredTraces(ObjectMapper json) {
        this.json = json;
    }

    List<TraceView> tell(String stored, Locale language) {
        try {
            return json.readTree(stored).valueStream().map(entry -> step(entry, language)).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a trace that is no JSON", e);
        }
    }

    private static TraceView step(JsonNode entry, Locale language) {
        var step = entry.path("step").asText();
        var args = entry.path("args").valueStream().map(JsonNode::asText).toList();
        return new TraceView(Instant.parse(entry.path("at").asText()), step, args,
                TraceSentences.sentence(step, args, language));
    }
}
