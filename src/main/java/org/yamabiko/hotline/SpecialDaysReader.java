package org.yamabiko.hotline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.yamabiko.hotline.hours.SpecialDays;
import org.yamabiko.hotline.hours.TimeRange;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the company's own days in the opening hours of a flow document. */
final class SpecialDaysReader {

    private static final Set<String> FIELDS = Set.of("from", "to", "open", "name");
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 40;

    private final Complaints complaints;
    private final BiFunction<JsonNode, String, List<TimeRange>> ranges;

    SpecialDaysReader(Complaints complaints, BiFunction<JsonNode, String, List<TimeRange>> ranges) {
        this.complaints = complaints;
        this.ranges = ranges;
    }

    List<SpecialDays> read(JsonNode node, String path) {
        var all = new ArrayList<SpecialDays>();
        if (node == null) {
            return all;
        }
        if (!node.isArray() || node.size() > MOST) {
            complaints.add(path, "special.list", "must be a list of at most " + MOST + " periods", MOST);
            return all;
        }
        for (int i = 0; i < node.size(); i++) {
            var at = path + "." + i;
            period(node.get(i), at).ifPresent(period -> {
                all.stream().filter(period::overlaps).findFirst().ifPresent(
                        other -> complaints.add(at, "special.overlap",
                                "overlaps the one from " + other.from() + " to " + other.to(), other.from(), other.to()));
                all.add(period);
            });
        }
        return all;
    }

    private Optional<SpecialDays> period(JsonNode node, String path) {
        if (!node.isObject()) {
            complaints.add(path, "special.object", "must be an object with from, to, open and name");
            return Optional.empty();
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                complaints.add(path + "." + name, "hours.field",
                        "is not known; known are " + FIELDS.stream().sorted().toList());
            }
        });
        var from = day(node.get("from"), path + ".from");
        var to = node.has("to") ? day(node.get("to"), path + ".to") : from;
        var open = node.has("open") ? ranges.apply(node.get("open"), path + ".open") : List.<TimeRange> of();
        var name = name(node.get("name"), path + ".name");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            complaints.add(path + ".to", "special.order", "must not be before from");
            return Optional.empty();
        }
        return Optional.of(new SpecialDays(from.get(), to.get(), open, name));
    }

    private Optional<LocalDate> day(JsonNode node, String path) {
        try {
            return Optional.of(LocalDate.parse(node == null ? "" : node.asText()));
        } catch (DateTimeParseException e) {
            complaints.add(path, "special.day", "must be a day such as 2026-12-29");
            return Optional.empty();
        }
    }

    private String name(JsonNode node, String path) {
        if (node == null) {
            return "";
        }
        if (!node.isTextual() || node.textValue().length() > LONGEST_NAME
                || node.textValue().chars().anyMatch(Character::isISOControl)) {
            complaints.add(path, "special.name", "must be a name of at most " + LONGEST_NAME + " characters", LONGEST_NAME);
            return "";
        }
        return node.textValue().strip();
    }
}
