package org.yamabiko.hotline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
        steps.compareHelp(FlowPlace.root("withheld"), before.get("withheld"), after.get("withheld"));
        steps.compareHelp(FlowPlace.root("notTextable"), before.get("notTextable"), after.get("notTextable"));
        compareHours(before.get("hours"), after.get("hours"));
        steps.compareHelp(FlowPlace.root("surge"), before.get("surge"), after.get("surge"));
        reasons(before, after).forEach(reason -> steps.compareHelp(FlowPlace.reason(reason),
                before.path("reasons").get(reason), after.path("reasons").get(reason)));
    }

    private void compareHours(JsonNode before, JsonNode after) {
        if (before != null && after != null) {
            hours.compare(before, after);
            steps.compare(FlowPlace.root("outside"), before.path("outside"), after.path("outside"));
            steps.compareHelp(FlowPlace.root("holiday"), before.get("holiday"), after.get("holiday"));
        } else if (after != null) {
            setHours(after);
        } else if (before != null) {
            steps.tell(words.sentence("hours.removed"));
        }
    }

    private void setHours(JsonNode open) {
        hours.set(open);
        steps.set(FlowPlace.root("outside"), open.get("outside"));
        steps.set(FlowPlace.root("holiday"), open.get("holiday"));
    }

    private void first(JsonNode document) {
        steps.tell(words.sentence("head.first"));
        HEAD.forEach(field -> steps.tell(words.sentence("head.set." + field, head(document, field))));
        steps.set(FlowPlace.root("flow"), document.get("flow"));
        steps.set(FlowPlace.root("withheld"), document.get("withheld"));
        steps.set(FlowPlace.root("notTextable"), document.get("notTextable"));
        if (document.has("hours")) {
            setHours(document.get("hours"));
        }
        steps.set(FlowPlace.root("surge"), document.get("surge"));
        reasons(document).forEach(reason -> steps.set(FlowPlace.reason(reason), document.path("reasons").get(reason)));
    }

    private static Set<String> reasons(JsonNode... documents) {
        var names = new LinkedHashSet<String>();
        Stream.of(documents).forEach(document -> document.path("reasons").fieldNames().forEachRemaining(names::add));
        return names;
    }

    private String head(JsonNode document, String field) {
        var written = document.path(field).asText(USUAL.getOrDefault(field, ""));
        return USUAL.containsKey(field) ? words.of(field + "." + written) : written;
    }
}
