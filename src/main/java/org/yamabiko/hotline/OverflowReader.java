package org.yamabiko.hotline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.hotline.Step.SendText;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what callers get when there are too many of them: in a surge, or handed over by another system with its reason. */
final class OverflowReader {

    private static final int MOST_REASONS = 10;

    private final Complaints complaints;
    private final StepReader steps;

    OverflowReader(Complaints complaints, StepReader steps) {
        this.complaints = complaints;
        this.steps = steps;
    }

    Optional<String> surge(JsonNode node, String path) {
        var step = node == null ? null : steps.read(node, path);
        if (step instanceof SendText text) {
            return Optional.of(text.textKey());
        }
        if (step != null) {
            complaints.add(path, "surge.text", "must be one text: there is no time to ask or to say anything");
        }
        return Optional.empty();
    }

    /** In the order of the document. */
    Map<String, Step> reasons(JsonNode node, String path) {
        var reasons = new LinkedHashMap<String, Step>();
        if (node == null) {
            return reasons;
        }
        if (!node.isObject() || node.size() > MOST_REASONS) {
            complaints.add(path, "reasons.object", "must be an object with at most " + MOST_REASONS + " reasons", MOST_REASONS);
            return reasons;
        }
        node.properties().forEach(field -> {
            var at = path + "." + field.getKey();
            if (!Hotline.isReason(field.getKey())) {
                complaints.add(at, "reasons.name", "is no name of a reason: 1 to 20 of a to z, 0 to 9 and '-'");
                return;
            }
            var step = steps.read(field.getValue(), at);
            if (step != null) {
                reasons.put(field.getKey(), step);
            }
        });
        return reasons;
    }
}
