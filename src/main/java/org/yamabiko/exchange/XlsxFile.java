package org.yamabiko.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.yamabiko.problem.InvalidInputException;

/** Workbooks of Excel (Office Open XML). */
final class XlsxFile {

    private static final int WIDE = 60;
    private static final int USUAL = 18;
    private static final int LONG_WORDS = 30;

    private XlsxFile() {
    }

    static byte[] write(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yamabiko", "1.0")) {
            var page = workbook.newWorksheet(sheet.name());
            for (int row = 0; row < sheet.rows().size(); row++) {
                var cells = sheet.rows().get(row).cells();
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        // words and never numbers: a leading zero stays
                        page.value(row, column, Cells.harmless(cells.get(column)));
                        page.style(row, column).wrapText(true).verticalAlignment("top").format("@").set();
                    }
                }
            }
            for (int column = 0; column < sheet.rows().getFirst().cells().size(); column++) {
                page.style(0, column).bold().fillColor("E8EEEA").set();
                page.width(column, isWide(sheet, column) ? WIDE : USUAL);
            }
            page.freezePane(0, 1);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean isWide(Sheet sheet, int column) {
        return sheet.rows().stream().anyMatch(row -> row.cells().get(column).length() > LONG_WORDS);
    }

    /** Nothing is unpacked before {@link ZipGuard} has seen how large it gets. */
    static List<Sheet> read(byte[] content) {
        ZipGuard.check(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            var sheets = new ArrayList<Sheet>();
            for (var page : workbook.getSheets().toList()) {
                sheets.add(read(page));
            }
            return sheets;
        } catch (InvalidInputException refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw UnreadableFile.because("xlsx", "is no workbook that can be read; save it as XLSX and without a password");
        }
    }

    private static Sheet read(org.dhatim.fastexcel.reader.Sheet page) throws IOException {
        var rows = new ArrayList<Sheet.Row>();
        try (var stream = page.openStream()) {
            for (var row : (Iterable<Row>) stream::iterator) {
                TableLimits.check(row.getRowNum(), row.getCellCount());
                rows.add(new Sheet.Row(row.getRowNum(), cells(row)));
            }
        }
        return new Sheet(page.getName(), rows);
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxFile::words).orElse(""));
        }
        return cells;
    }

    /** What the cell shows; of a formula, what it came to. */
    private static String words(Cell cell) {
        var words = switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case FORMULA, BOOLEAN, ERROR -> cell.getRawValue();
            case EMPTY -> "";
        };
        return words == null ? "" : Cells.original(words.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
