package org.yamabiko.exchange;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.yamabiko.exchange.Contents.MenuItem;
import org.yamabiko.exchange.Contents.MenuRow;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts a hotline's rows into its document. They are the whole of its steps: a step without a row is gone. Everything else in
 * the document, and what a menu has beyond its columns, stays.
 */
final class MenuMerge {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MENU_COLUMNS = Set.of("prompt", "timeout", "attempts", "keys", MenuPath.OTHERWISE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private final MenuItem item;
    private final BiConsumer<MenuRow, Violation> refuse;
    private final ObjectNode stored;
    private final Map<MenuPath, MenuRow> rows = new LinkedHashMap<>();
    private final Map<MenuPath, StepKind> kinds = new LinkedHashMap<>();

    /** @param stored empty for a hotline that is new */
    MenuMerge(MenuItem item, Optional<ObjectNode> stored, BiConsumer<MenuRow, Violation> refuse) {
        this.item = item;
        this.refuse = refuse;
        this.stored = stored.orElseGet(NODES::objectNode);
    }

    ObjectNode document() {
        collect();
        var document = stored.deepCopy();
        if (!document.has(MenuTable.DID)) {
            document.put(MenuTable.DID, new PhoneNumber(item.did()).national().replace("-", ""));
        }
        MenuTable.HEAD.forEach(field -> head(document, field));
        var roots = new LinkedHashSet<>(MenuRoot.all(stored));
        rows.keySet().forEach(path -> roots.add(path.root()));
        for (var root : roots) {
            var path = MenuPath.at(root);
            root.put(document, rows.containsKey(path) ? step(path, root.in(stored)) : null);
        }
        return document;
    }

    /** Where in the document each row's step stands. */
    Map<String, Place> places() {
        var places = new LinkedHashMap<String, Place>();
        rows.forEach((path, row) -> places.put(path.documentPath(), row.place()));
        return places;
    }

    private void collect() {
        for (var row : item.rows()) {
            var first = rows.putIfAbsent(row.path(), row);
            if (first != null) {
                refuse.accept(row, Violation.of(MenuTable.PATH, "exchange.path.twice",
                        "stands in line " + first.place().line() + " already", first.place().line()));
            }
        }
        rows.values().forEach(this::collectKind);
        for (var row : rows.values()) {
            row.path().parent().filter(parent -> kinds.get(parent) != StepKind.MENU)
                    .ifPresent(parent -> refuse.accept(row, Violation.of(MenuTable.PATH, "exchange.path.parent",
                            "needs a row of the kind menu at '" + parent.written(Locale.ENGLISH) + "'",
                            parent.written(Locale.JAPANESE))));
        }
    }

    private void collectKind(MenuRow row) {
        StepKind.of(row.cell(MenuTable.KIND)).ifPresentOrElse(kind -> kinds.put(row.path(), kind),
                () -> refuse.accept(row, Violation.of(MenuTable.KIND, "exchange.kind",
                        "must be one of menu, text, say, transfer, stop, askNumber", row.cell(MenuTable.KIND))));
    }

    private void head(ObjectNode document, String field) {
        var told = item.rows().stream().filter(row -> !row.cell(field).isEmpty()).toList();
        if (told.isEmpty()) {
            return;
        }
        var words = told.getFirst().cell(field);
        told.stream().filter(row -> !row.cell(field).equals(words)).findFirst()
                .ifPresent(row -> refuse.accept(row, Violation.of(field, "exchange.head.differs",
                        "is not the same as in line " + told.getFirst().place().line() + "; a hotline has one",
                        told.getFirst().place().line())));
        if (!field.equals("senderId")) {
            document.put(field, words);
        } else if (!digits(words).equals(digits(document.path(field).asText("")))) {
            document.put(field, digits(words));
        }
    }

    private JsonNode step(MenuPath path, JsonNode before) {
        var row = rows.get(path);
        var kind = kinds.get(path);
        if (kind == null) {
            return NODES.objectNode();
        }
        for (var cell : List.of(MenuTable.TARGET, MenuTable.PROMPT, MenuTable.READING, MenuTable.RECORDING, MenuTable.TIMEOUT,
                MenuTable.ATTEMPTS)) {
            if (!kind.uses(cell) && !row.cell(cell).isBlank()) {
                refuse.accept(row, Violation.of(cell, "exchange.cell.unused", "means nothing for the kind " + kind.field()
                        + "; leave it empty", kind.word(Locale.JAPANESE)));
            }
        }
        return switch (kind) {
            case MENU -> NODES.objectNode().set(kind.field(), menu(path, row, before.path(kind.field())));
            case TEXT, TRANSFER -> NODES.objectNode().put(kind.field(), row.cell(MenuTable.TARGET));
            case SAY, ASK_NUMBER -> NODES.objectNode().set(kind.field(), PromptCells.in(row, before.path(kind.field())));
            case STOP -> NODES.objectNode().put(kind.field(), true);
            case JSON -> json(row);
        };
    }

    private ObjectNode menu(MenuPath path, MenuRow row, JsonNode before) {
        var menu = NODES.objectNode();
        menu.set("prompt", PromptCells.in(row, before.path("prompt")));
        number(row, MenuTable.TIMEOUT).ifPresent(number -> menu.put("timeout", DIGITS.matcher(number).matches()
                ? "PT" + Integer.parseInt(number) + "S"
                : number));
        number(row, MenuTable.ATTEMPTS).ifPresent(number -> menu.set("attempts", DIGITS.matcher(number).matches()
                ? NODES.numberNode(Integer.parseInt(number))
                : NODES.textNode(number)));
        var keys = menu.putObject("keys");
        for (var child : rows.keySet()) {
            if (child.parent().filter(path::equals).isPresent()) {
                var isKey = !child.last().equals(MenuPath.OTHERWISE);
                var holder = isKey ? keys : menu;
                holder.set(child.last(), step(child, (isKey ? before.path("keys") : before).path(child.last())));
            }
        }
        before.properties().stream().filter(field -> !MENU_COLUMNS.contains(field.getKey()))
                .forEach(field -> menu.set(field.getKey(), field.getValue()));
        return menu;
    }

    private JsonNode json(MenuRow row) {
        try {
            return JSON.readTree(row.cell(MenuTable.TARGET));
        } catch (JsonProcessingException e) {
            refuse.accept(row, Violation.of(MenuTable.TARGET, "exchange.json", "is no JSON"));
            return NODES.objectNode();
        }
    }

    /** Full-width digits count too. */
    private static Optional<String> number(MenuRow row, String column) {
        return Optional.of(Normalizer.normalize(row.cell(column), Normalizer.Form.NFKC).strip()).filter(n -> !n.isEmpty());
    }

    private static String digits(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\-()]", "");
    }
}
