package org.yamabiko.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.yamabiko.exchange.Contents.TextItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Texts as a table: one row a text. */
final class TextTable {

    static final List<Column> COLUMNS = Stream.concat(Stream.of(TextFields.KEY), TextFields.NAMES.stream())
            .flatMap(TextTable::columns).toList();

    private static final ObjectMapper JSON = new ObjectMapper();

    private TextTable() {
    }

    /** The words of another language have a column each, named by their path. */
    private static Stream<Column> columns(String field) {
        return field.equals(TextFields.VARIANTS)
                ? TextFields.LANGUAGES.entrySet().stream().flatMap(language -> TextFields.WORDS.stream()
                        .map(word -> new Column(String.join(".", field, language.getKey(), word),
                                language.getValue() + "の" + TextFields.JAPANESE.get(word))))
                : Stream.of(new Column(field, TextFields.JAPANESE.getOrDefault(field, field)));
    }

    static boolean isHead(Sheet.Row row) {
        return Header.fits(row, COLUMNS, TextFields.KEY) && !MenuTable.isHead(row);
    }

    static Sheet write(List<ObjectNode> texts, Locale language) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(column -> column.head(language)).toList());
        texts.forEach(text -> rows.add(COLUMNS.stream().map(column -> cell(text.at(pointer(column.name())))).toList()));
        return Sheet.of("texts", rows);
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/');
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    static List<TextItem> read(Sheet sheet, Findings findings) {
        var header = Header.read(sheet, sheet.rows().getFirst(), COLUMNS, findings);
        return sheet.rows().stream().skip(1).filter(row -> !row.isBlank()).map(row -> item(sheet, row, header)).toList();
    }

    private static TextItem item(Sheet sheet, Sheet.Row row, Header header) {
        var fields = JsonNodeFactory.instance.objectNode();
        for (var column : COLUMNS.subList(1, COLUMNS.size())) {
            header.cell(row, column.name()).ifPresent(cell -> put(fields, column.name(), cell));
        }
        return new TextItem(sheet.place(row), header.cell(row, TextFields.KEY).orElse("").strip(), fields, true);
    }

    private static void put(ObjectNode fields, String path, String cell) {
        var dot = path.lastIndexOf('.');
        if (dot < 0) {
            fields.set(path, value(cell));
            return;
        }
        fields.withObject(pointer(path.substring(0, dot))).set(path.substring(dot + 1), value(cell));
    }

    /** An empty cell is the usual value; lists and objects stand in their cell as JSON. */
    private static JsonNode value(String cell) {
        if (cell.isBlank()) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (cell.startsWith("[{") || cell.startsWith("{\"")) {
            try {
                return JSON.readTree(cell);
            } catch (JsonProcessingException e) {
                // words that begin like JSON are words
            }
        }
        return JsonNodeFactory.instance.textNode(cell);
    }
}
