package org.yamabiko.exchange;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.yamabiko.phone.PhoneNumber;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes rows of a flow document: cells by column. */
final class MenuRows {

    private final Locale language;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private MenuRows(Locale language) {
        this.language = language;
    }

    static List<Map<String, String>> of(ObjectNode document, Locale language) {
        var rows = new MenuRows(language);
        for (var root : MenuRoot.all(document)) {
            var step = root.in(document);
            if (!step.isMissingNode()) {
                rows.add(MenuPath.at(root), step);
            }
        }
        rows.rows.forEach(row -> row.put(MenuTable.DID, dialable(document.path(MenuTable.DID).asText())));
        if (!rows.rows.isEmpty()) {
            MenuTable.HEAD.forEach(field -> rows.rows.getFirst().put(field, head(document, field)));
        }
        return rows.rows;
    }

    private static String head(ObjectNode document, String field) {
        var words = document.path(field).asText("");
        return field.equals("senderId") ? dialable(words) : words;
    }

    /** With hyphens a number keeps its leading zero when a spreadsheet opens a CSV. */
    private static String dialable(String digits) {
        return PhoneNumber.parse(digits).map(PhoneNumber::national)
                .filter(hyphened -> hyphened.replace("-", "").equals(digits)).orElse(digits);
    }

    private void add(MenuPath path, JsonNode step) {
        var row = new LinkedHashMap<String, String>();
        rows.add(row);
        row.put(MenuTable.PATH, path.written(language));
        var kind = kind(step);
        row.put(MenuTable.KIND, kind.word(language));
        var content = step.path(kind.field());
        switch (kind) {
            case TEXT, TRANSFER -> row.put(MenuTable.TARGET, content.textValue());
            case SAY, ASK_NUMBER -> prompt(row, content);
            case STOP -> {
                // the kind says it all
            }
            case JSON -> row.put(MenuTable.TARGET, step.toString());
            case MENU -> {
                prompt(row, content.path("prompt"));
                row.put(MenuTable.TIMEOUT, seconds(content.path("timeout").asText("")));
                row.put(MenuTable.ATTEMPTS, content.path("attempts").asText(""));
                content.path("keys").properties().forEach(key -> add(path.child(key.getKey()), key.getValue()));
                if (content.has(MenuPath.OTHERWISE)) {
                    add(path.child(MenuPath.OTHERWISE), content.get(MenuPath.OTHERWISE));
                }
            }
        }
    }

    private static StepKind kind(JsonNode step) {
        if (!step.isObject() || step.size() != 1) {
            return StepKind.JSON;
        }
        var name = step.fieldNames().next();
        return StepKind.of(name).filter(kind -> kind.field().equals(name)).filter(kind -> switch (kind) {
            case MENU -> PromptCells.fit(step.get(name).path("prompt")) && step.get(name).path("keys").isObject();
            case TEXT, TRANSFER -> step.get(name).isTextual();
            case SAY, ASK_NUMBER -> PromptCells.fit(step.get(name));
            case STOP -> step.get(name).booleanValue();
            case JSON -> false;
        }).orElse(StepKind.JSON);
    }

    private static void prompt(Map<String, String> row, JsonNode prompt) {
        row.putAll(PromptCells.of(prompt));
    }

    /** A number where that says the same, so that staff need not know ISO 8601. */
    private static String seconds(String duration) {
        try {
            var seconds = Duration.parse(duration).toSeconds();
            return duration.equals("PT" + seconds + "S") ? Long.toString(seconds) : duration;
        } catch (DateTimeParseException e) {
            return duration;
        }
    }
}
