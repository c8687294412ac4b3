package org.yamabiko.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yamabiko.exchange.Contents.MenuRow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What is said at a step, between a document and the cells of a row: its words, their pronunciation, a recording. */
final class PromptCells {

    private static final String SAY = "say";
    private static final List<String> MORE = List.of(MenuTable.READING, MenuTable.RECORDING);

    private PromptCells() {
    }

    /** Whether a prompt can stand in cells without loss. */
    static boolean fit(JsonNode prompt) {
        return prompt.isTextual() || (prompt.path(SAY).isTextual() && prompt.properties().stream().allMatch(PromptCells::fits));
    }

    private static boolean fits(Map.Entry<String, JsonNode> field) {
        return field.getValue().isTextual() && (field.getKey().equals(SAY) || MORE.contains(field.getKey()));
    }

    static Map<String, String> of(JsonNode prompt) {
        var cells = new LinkedHashMap<String, String>();
        cells.put(MenuTable.PROMPT, prompt.isTextual() ? prompt.textValue() : prompt.path(SAY).textValue());
        MORE.stream().filter(prompt::has).forEach(name -> cells.put(name, prompt.path(name).textValue()));
        return cells;
    }

    /**
     * @param before what the document says there now. A sheet without the columns knows nothing of pronunciation and recording:
     *        as long as the words are the same, they stay.
     */
    static JsonNode in(MenuRow row, JsonNode before) {
        var words = row.cell(MenuTable.PROMPT);
        if (MORE.stream().noneMatch(row.cells()::containsKey) && before.path(SAY).asText().equals(words)) {
            return before;
        }
        var prompt = JsonNodeFactory.instance.objectNode().put(SAY, words);
        MORE.stream().filter(name -> !row.cell(name).isBlank()).forEach(name -> prompt.put(name, row.cell(name)));
        return prompt.size() == 1 ? prompt.get(SAY) : prompt;
    }
}
