package org.yamabiko.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.yamabiko.exchange.Contents.MenuItem;
import org.yamabiko.exchange.Contents.MenuRow;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Hotlines as a table: one row a step. What concerns the whole hotline stands in its first row. */
final class MenuTable {

    static final String DID = "did";
    static final String PATH = "path";
    static final String KIND = "kind";
    static final String TARGET = "target";
    static final String PROMPT = "prompt";
    static final String READING = "reading";
    static final String RECORDING = "recording";
    static final String TIMEOUT = "timeout";
    static final String ATTEMPTS = "attempts";
    static final List<String> HEAD = List.of("name", "language", "trigger", "senderId");
    static final List<Column> COLUMNS = List.of(new Column(DID, "電話番号"), new Column("name", "名称"),
            new Column(PATH, "キー操作"), new Column(KIND, "種類"), new Column(TARGET, "送るもの・転送先"), new Column(PROMPT, "音声案内"),
            new Column(READING, "読み方"), new Column(RECORDING, "録音"),
            new Column(TIMEOUT, "待ち時間（秒）"), new Column(ATTEMPTS, "案内の回数"), new Column("language", "言語"),
            new Column("trigger", "着信したら"), new Column("senderId", "送信元"));

    private MenuTable() {
    }

    static boolean isHead(Sheet.Row row) {
        return Header.fits(row, COLUMNS, DID, PATH, KIND);
    }

    static Sheet write(List<ObjectNode> documents, Locale language) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(column -> column.head(language)).toList());
        for (var document : documents) {
            for (var cells : MenuRows.of(document, language)) {
                rows.add(COLUMNS.stream().map(column -> cells.getOrDefault(column.name(), "")).toList());
            }
        }
        return Sheet.of("menus", rows);
    }

    static List<MenuItem> read(Sheet sheet, Findings findings) {
        var header = Header.read(sheet, sheet.rows().getFirst(), COLUMNS, findings);
        var items = new LinkedHashMap<String, MenuItem>();
        for (var row : sheet.rows().subList(1, sheet.rows().size())) {
            if (!row.isBlank()) {
                read(sheet, row, header, items, findings);
            }
        }
        return List.copyOf(items.values());
    }

    private static void read(Sheet sheet, Sheet.Row row, Header header, Map<String, MenuItem> items, Findings findings) {
        var cells = new LinkedHashMap<String, String>();
        COLUMNS.forEach(column -> header.cell(row, column.name())
                .ifPresent(cell -> cells.put(column.name(), column.name().equals(PROMPT) ? cell : cell.strip())));
        var did = PhoneNumber.parse(cells.get(DID));
        var path = MenuPath.parse(cells.get(PATH));
        if (did.isEmpty()) {
            findings.add(sheet.place(row), cells.get(DID), Violation.of(DID, "exchange.did",
                    "'" + cells.get(DID) + "' is no telephone number", cells.get(DID)));
        } else if (path.isEmpty()) {
            findings.add(sheet.place(row), cells.get(DID), Violation.of(PATH, "exchange.path",
                    "'" + cells.get(PATH) + "' is no path such as start, 1, 1 > 2 or 1 > otherwise", cells.get(PATH)));
        } else {
            items.computeIfAbsent(did.get().e164(), number -> new MenuItem(number, new ArrayList<>())).rows()
                    .add(new MenuRow(sheet.place(row), path.get(), cells));
        }
    }
}
