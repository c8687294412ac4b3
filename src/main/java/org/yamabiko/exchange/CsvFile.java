package org.yamabiko.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Comma-separated values as Excel writes them (RFC 4180): UTF-8 with a mark in front, or Excel takes it for Shift_JIS. */
final class CsvFile {

    private static final String MARK = "\uFEFF";
    private static final CSVFormat EXCEL = CSVFormat.EXCEL.builder().setLenientEof(false).setTrailingData(false).get();

    private CsvFile() {
    }

    static byte[] write(Sheet sheet) {
        var csv = new StringBuilder(MARK);
        try (var printer = EXCEL.print(csv)) {
            for (var row : sheet.rows()) {
                printer.printRecord(row.cells().stream().map(Cells::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Sheet read(String text) {
        var format = EXCEL.builder().setDelimiter(isTabbed(text) ? '\t' : ',').get();
        var rows = new ArrayList<Sheet.Row>();
        try (var parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            // a line of the file, not of the table: cells may hold several
            var line = 1;
            for (var record : parser) {
                rows.add(new Sheet.Row(line, record.stream().map(CsvFile::cell).toList()));
                TableLimits.check(rows.size(), record.size());
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableFile.because("csv", "is no CSV: a quotation mark is never closed or stands in the wrong place");
        }
        return new Sheet("", List.copyOf(rows));
    }

    /** Excel's "Unicode text". */
    private static boolean isTabbed(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.indexOf('\t') >= 0 && header.indexOf(',') < 0;
    }

    private static String cell(String written) {
        return Cells.original(written.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
