package org.yamabiko.hotline;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a document names texts, so that a text that is missing can be shown at its place. */
final class TextReferences {

    record Reference(String path, String textKey) {
    }

    private TextReferences() {
    }

    /** In a document that reads without complaints nothing but a step has a field {@code text}; in others this is a guess. */
    static List<Reference> in(JsonNode document) {
        var found = new ArrayList<Reference>();
        collect(document, "", found);
        return found;
    }

    private static void collect(JsonNode node, String path, List<Reference> found) {
        node.properties().forEach(field -> {
            var at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getKey().equals("text") && field.getValue().isTextual()) {
                found.add(new Reference(at, field.getValue().textValue()));
            } else {
                collect(field.getValue(), at, found);
            }
        });
    }
}
