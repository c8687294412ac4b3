package org.yamabiko.hotline;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a document names texts and recordings, so that one that is missing can be shown at its place. */
final class References {

    /** @param name of what is named at {@code path} */
    record Reference(String path, String name) {
    }

    private static final String TEXT = "text";

    private References() {
    }

    /** In a document that reads without complaints nothing but a step has a field {@code text}; in others this is a guess. */
    static List<Reference> texts(JsonNode document) {
        return in(document, TEXT);
    }

    /** As with texts: nothing but a prompt has a field {@code recording}. */
    static List<Reference> recordings(JsonNode document) {
        return in(document, PromptReader.RECORDING);
    }

    private static List<Reference> in(JsonNode document, String field) {
        var found = new ArrayList<Reference>();
        collect(document, field, "", found);
        return found;
    }

    private static void collect(JsonNode node, String name, String path, List<Reference> found) {
        node.properties().forEach(field -> {
            var at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getKey().equals(name) && field.getValue().isTextual()) {
                found.add(new Reference(at, field.getValue().textValue()));
            } else {
                collect(field.getValue(), name, at, found);
            }
        });
    }
}
