package org.yamabiko.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of words.
 *
 * @param name empty in files without sheets
 */
record Sheet(String name, List<Row> rows) {

    /** @param number as the spreadsheet, or an editor, counts it */
    record Row(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** With the rows' numbers as they come. */
    static Sheet of(String name, List<List<String>> rows) {
        var numbered = new ArrayList<Row>();
        rows.forEach(cells -> numbered.add(new Row(numbered.size() + 1, cells)));
        return new Sheet(name, numbered);
    }

    Place place(Row row) {
        return new Place(name, row.number());
    }
}
