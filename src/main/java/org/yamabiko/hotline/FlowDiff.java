package org.yamabiko.hotline;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What differs between two flow documents, in sentences that somebody can approve who knows only the business: 'Key 2 now sends
 * "returns" instead of "repairs".'
 */
public final class FlowDiff {

    /** What is meant where a document says nothing. */
    private static final Map<String, String> USUAL = Map.of("language", "ja", "trigger", Trigger.ANSWER.name());
    private static final List<String> HEAD = List.of("name", "senderId", "language", "trigger");

    private final FlowWords words;
    private final StepDiff steps;
    private final HoursDiff hours;

    private FlowDiff(Locale language) {
        this.words = new FlowWords(language);
        this.steps = new StepDiff(words);
        this.hours = new HoursDiff(words, steps::tell);
    }

    /**
     * @param before null if callers heard nothing
     * @param after null if callers will hear nothing
     * @return a sentence for each difference; none if both say the same
     */
    public static List<String> between(JsonNode before, JsonNode after, Locale language) {
        var diff = new FlowDiff(language);
        if (before == null && after != null) {
            diff.first(after);
        } else if (before != null && after == null) {
            diff.steps.tell(diff.words.sentence("head.off"));
        } else if (before != null) {
            diff.compare(before, after);
        }
        return diff.steps.sentences();
    }

    /** The first that there are words in; Japanese if there is none. */
    public static Locale language(List<Locale> acceptable) {
        return acceptable.stream().filter(language -> supported(language).getLanguage().equals(language.getLanguage()))
                .findFirst().map(FlowDiff::supported).orElse(Locale.JAPANESE);
    }

    static Locale supported(Locale language) {
        return Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private void compare(JsonNode before, JsonNode after) {
        for (var field : HEAD) {
            var was = head(before, field);
            var is = head(after, field);
            if (!was.equals(is)) {
                steps.tell(words.sentence("head." + field, was, is));
            }
        }
        steps.compare(FlowPlace.root("flow"), before.path("flow"), after.path("flow"));
        steps.compareHelp("withheld", before.get("withheld"), after.get("withheld"));
        steps.compareHelp("notTextable", before.get("notTextable"), after.get("notTextable"));
        compareHours(before.get("hours"), after.get("hours"));
    }

    private void compareHours(JsonNode before, JsonNode after) {
        if (before != null && after != null) {
            hours.compare(before, after);
            steps.compare(FlowPlace.root("outside"), before.path("outside"), after.path("outside"));
            steps.compareHelp("holiday", before.get("holiday"), after.get("holiday"));
        } else if (after != null) {
            setHours(after);
        } else if (before != null) {
            steps.tell(words.sentence("hours.removed"));
        }
    }

    private void setHours(JsonNode open) {
        hours.set(open);
        steps.set("outside", open.get("outside"));
        steps.set("holiday", open.get("holiday"));
    }

    private void first(JsonNode document) {
        steps.tell(words.sentence("head.first"));
        HEAD.forEach(field -> steps.tell(words.sentence("head.set." + field, head(document, field))));
        steps.set("flow", document.get("flow"));
        steps.set("withheld", document.get("withheld"));
        steps.set("notTextable", document.get("notTextable"));
        if (document.has("hours")) {
            setHours(document.get("hours"));
        }
    }

    private String head(JsonNode document, String field) {
        var written = document.path(field).asText(USUAL.getOrDefault(field, ""));
        return USUAL.containsKey(field) ? words.of(field + "." + written) : written;
    }
}
