package org.yamabiko.console.editor;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * All that the editor needs to begin.
 *
 * @param document the draft, or the beginning of one
 * @param kept the draft that {@code document} is
 * @param words what the editor says
 */
record Opened(JsonNode document, Kept kept, List<TextChoice> texts, List<RecordingChoice> recordings,
        Map<String, String> words) {

    /**
     * A draft as it is kept now.
     *
     * @param version to be named when it is changed
     * @param by who saved it; empty if nobody did yet
     * @param at when, for people
     */
    record Kept(String version, String by, String at) {
    }

    /** A recording that a step can play. */
    record RecordingChoice(String name, String say) {
    }

    /**
     * A text that a key can send.
     *
     * @param glimpse its words as they are sent
     * @param sendable false if it is not approved, or no longer
     */
    record TextChoice(String key, String purpose, String glimpse, boolean sendable) {
    }
}
