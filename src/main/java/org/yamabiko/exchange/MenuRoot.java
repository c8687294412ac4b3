package org.yamabiko.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The places of a flow document where a step may stand, and what a table calls them. */
enum MenuRoot {
    START("start", "最初", "flow"),
    WITHHELD("withheld", "非通知", "withheld"),
    NOT_TEXTABLE("notTextable", "SMS不可", "notTextable"),
    OUTSIDE("outside", "時間外", "hours.outside"),
    HOLIDAY("holiday", "休日", "hours.holiday");

    private final String word;
    private final String japanese;
    private final String path;

    MenuRoot(String word, String japanese, String path) {
        this.word = word;
        this.japanese = japanese;
        this.path = path;
    }

    static Optional<MenuRoot> of(String written) {
        return Arrays.stream(values()).filter(root -> root.column().isHeadedBy(written)).findFirst();
    }

    String word(Locale language) {
        return column().head(language);
    }

    private Column column() {
        return new Column(word, japanese);
    }

    String documentPath() {
        return path;
    }

    private List<String> fields() {
        return List.of(path.split("\\.", -1));
    }

    JsonNode in(ObjectNode document) {
        JsonNode node = document;
        for (var name : fields()) {
            node = node.path(name);
        }
        return node;
    }

    /** @param step null takes the step away */
    void put(ObjectNode document, JsonNode step) {
        var fields = fields();
        var holder = document;
        for (var name : fields.subList(0, fields.size() - 1)) {
            if (step == null && !holder.has(name)) {
                return;
            }
            holder = holder.withObject("/" + name);
        }
        if (step == null) {
            holder.remove(fields.getLast());
        } else {
            holder.set(fields.getLast(), step);
        }
    }
}
