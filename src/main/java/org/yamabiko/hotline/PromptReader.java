package org.yamabiko.hotline;

import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads what is said at a step: words, or an object that adds how they are pronounced, or by which recording they are said.
 */
final class PromptReader {

    static final String SAY = "say";
    static final String READING = "reading";
    static final String RECORDING = "recording";
    private static final Set<String> FIELDS = Set.of(SAY, READING, RECORDING);
    private static final Pattern RECORDING_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}");
    private static final int LONGEST = 500;

    private final Complaints complaints;

    PromptReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /** @return null after a complaint */
    Utterance read(JsonNode node, String path) {
        if (node == null || !node.isObject()) {
            var say = words(node, path);
            return say == null ? null : new Utterance(say);
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                complaints.add(path + "." + name, "prompt.field",
                        "is not known in a prompt; known are " + FIELDS.stream().sorted().toList());
            }
        });
        var say = words(node.get(SAY), path + "." + SAY);
        var reading = node.has(READING) ? words(node.get(READING), path + "." + READING) : "";
        var recording = node.has(RECORDING) ? recording(node.get(RECORDING), path + "." + RECORDING) : "";
        if (node.has(READING) && node.has(RECORDING)) {
            complaints.add(path + "." + READING, "prompt.both", "means nothing beside a recording; leave one of the two away");
            return null;
        }
        return say == null || reading == null || recording == null ? null : new Utterance(say, reading, recording);
    }

    private String words(JsonNode node, String path) {
        if (node == null || !node.isTextual() || node.textValue().isBlank()) {
            complaints.add(path, "prompt.missing", "is missing: write what the caller hears");
            return null;
        }
        if (node.textValue().length() > LONGEST) {
            complaints.add(path, "prompt.long", "is " + node.textValue().length() + " characters long; callers listen to "
                    + LONGEST + " at most", node.textValue().length(), LONGEST);
            return null;
        }
        if (node.textValue().codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            complaints.add(path, "prompt.control", "must not contain control characters");
            return null;
        }
        return node.textValue().strip();
    }

    private String recording(JsonNode node, String path) {
        if (!node.isTextual() || !RECORDING_NAME.matcher(node.textValue()).matches()) {
            complaints.add(path, "prompt.recording", "is no name of a recording");
            return null;
        }
        return node.textValue();
    }
}
