package org.yamabiko.hotline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Tells opening hours, and what differs between two of them. What callers get outside is told by {@link StepDiff}. */
final class HoursDiff {

    private final FlowWords words;
    private final Consumer<String> tell;

    HoursDiff(FlowWords words, Consumer<String> tell) {
        this.words = words;
        this.tell = tell;
    }

    void compare(JsonNode before, JsonNode after) {
        days(before, after);
        if (!holidays(before).equals(holidays(after))) {
            tell.accept(words.sentence("hours.holidays." + holidays(after)));
        }
        specials(before, after);
    }

    /** Opening hours that were not there before. */
    void set(JsonNode hours) {
        tell.accept(words.sentence("hours.added", weekly(hours)));
        tell.accept(words.sentence("hours.set.holidays." + holidays(hours)));
        periods(hours)
                .forEach((period, node) -> tell.accept(words.sentence("hours.special.set", named(period, node), open(node))));
    }

    static String holidays(JsonNode hours) {
        return hours.path("holidays").asText("closed");
    }

    /** The week in one line; days that are alike stand together. */
    String weekly(JsonNode hours) {
        return grouped(day -> ranges(hours.path("weekly").path(day))).entrySet().stream()
                .map(group -> words.of("hours.day", days(group.getValue()), group.getKey()))
                .collect(Collectors.joining(words.of("hours.separator")));
    }

    private void days(JsonNode before, JsonNode after) {
        var changes = grouped(day -> {
            var was = ranges(before.path("weekly").path(day));
            var is = ranges(after.path("weekly").path(day));
            return was.equals(is) ? List.<String> of() : List.of(was, is);
        });
        changes.forEach((change, days) -> {
            if (!change.isEmpty()) {
                tell.accept(words.sentence("hours.days", days(days), change.get(0), change.get(1)));
            }
        });
    }

    private static <T> Map<T, List<String>> grouped(Function<String, T> value) {
        var groups = new LinkedHashMap<T, List<String>>();
        HoursReader.DAYS.keySet().forEach(day -> groups.computeIfAbsent(value.apply(day), v -> new ArrayList<>()).add(day));
        return groups;
    }

    private String days(List<String> days) {
        return days.stream().map(day -> words.of("day." + day)).collect(Collectors.joining(words.of("hours.list")));
    }

    private String ranges(JsonNode ranges) {
        return ranges.isEmpty() ? words.of("hours.closed")
                : ranges.valueStream().map(JsonNode::asText).collect(Collectors.joining(words.of("hours.list")));
    }

    private void specials(JsonNode before, JsonNode after) {
        var was = periods(before);
        var is = periods(after);
        is.forEach((period, node) -> {
            var old = was.get(period);
            if (old == null) {
                tell.accept(words.sentence("hours.special.added", named(period, node), open(node)));
            } else if (!old.equals(node)) {
                tell.accept(words.sentence("hours.special.changed", period, told(old), told(node)));
            }
        });
        was.forEach((period, node) -> {
            if (!is.containsKey(period)) {
                tell.accept(words.sentence("hours.special.removed", named(period, node), open(node)));
            }
        });
    }

    /** The company's own days, each under its dates. */
    Map<String, JsonNode> periods(JsonNode hours) {
        var periods = new LinkedHashMap<String, JsonNode>();
        hours.path("exceptions").forEach(node -> periods.put(period(node), node));
        return periods;
    }

    private String period(JsonNode node) {
        var from = node.path("from").asText();
        var to = node.path("to").asText(from);
        return from.equals(to) ? from : words.of("hours.period", from, to);
    }

    String named(String period, JsonNode node) {
        var name = node.path("name").asText();
        return name.isEmpty() ? period : words.of("hours.period.named", period, name);
    }

    String open(JsonNode node) {
        return ranges(node.has("open") ? node.get("open") : MissingNode.getInstance());
    }

    private String told(JsonNode node) {
        return named(open(node), node);
    }
}
