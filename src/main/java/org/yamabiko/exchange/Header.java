package org.yamabiko.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.problem.Violation;

/** Which column of a sheet holds what. Columns may come in any order, and those that may be left out stay as they are. */
record Header(Map<String, Integer> places) {

    /** Columns that are not known, or stand twice, are complained about: what they hold would silently be lost. */
    static Header read(Sheet sheet, Sheet.Row head, List<Column> columns, Findings findings) {
        var places = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < head.cells().size(); i++) {
            var cell = head.cells().get(i).strip();
            var column = columns.stream().filter(c -> c.isHeadedBy(cell)).findFirst();
            if (column.isEmpty() && !cell.isEmpty()) {
                findings.add(sheet.place(head), "", Violation.of(cell, "exchange.column.unknown",
                        "is no column of this table; known are " + columns.stream().map(Column::name).toList(), cell));
            } else if (column.isPresent() && places.putIfAbsent(column.get().name(), i) != null) {
                findings.add(sheet.place(head), "", Violation.of(cell, "exchange.column.twice", "stands twice in the header",
                        cell));
            }
        }
        return new Header(places);
    }

    static boolean fits(Sheet.Row head, List<Column> columns, String... needed) {
        return List.of(needed).stream().allMatch(name -> columns.stream().filter(c -> c.name().equals(name))
                .anyMatch(column -> head.cells().stream().anyMatch(column::isHeadedBy)));
    }

    /** Empty if the sheet has no such column. */
    Optional<String> cell(Sheet.Row row, String column) {
        return Optional.ofNullable(places.get(column)).map(i -> i < row.cells().size() ? row.cells().get(i) : "");
    }
}
