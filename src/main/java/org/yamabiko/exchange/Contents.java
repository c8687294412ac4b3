package org.yamabiko.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a file says, in its own order. */
record Contents(List<TextItem> texts, List<HotlineItem> hotlines, List<MenuItem> menus) {

    /**
     * @param fields those the file has; null in one means the usual value, a missing one stays as it is stored
     * @param byColumn whether that holds for each word of another language as well
     */
    record TextItem(Place place, String key, ObjectNode fields, boolean byColumn) {
    }

    /** A whole flow document. */
    record HotlineItem(Place place, ObjectNode document) {
    }

    /** The rows of a table that belong to one hotline. */
    record MenuItem(String did, List<MenuRow> rows) {

        Place place() {
            return rows.getFirst().place();
        }
    }

    /** @param cells by column; columns that the sheet has not are missing */
    record MenuRow(Place place, MenuPath path, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    Contents() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
        return texts.isEmpty() && hotlines.isEmpty() && menus.isEmpty();
    }
}
