package org.yamabiko.console.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yamabiko.call.RecordedCall;
import org.yamabiko.phone.PhoneNumber;

/**
 * Calls as a file for spreadsheets: UTF-8 with the byte order mark that Excel needs to read Japanese, times in the place's
 * zone, and no cell that a spreadsheet would take for a formula.
 */
final class LedgerCsv implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Also full-width, as Excel in Japan takes them; tab and carriage return because they are skipped. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final LedgerViews views;
    private final ZoneId zone;
    private final boolean wholeNumbers;
    private final CSVPrinter printer;

    /** @param wholeNumbers else they are masked */
    LedgerCsv(OutputStream out, LedgerViews views, boolean wholeNumbers) throws IOException {
        this.views = views;
        this.zone = views.times().zone();
        this.wholeNumbers = wholeNumbers;
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, CSVFormat.EXCEL);
    }

    void row(String... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(LedgerCsv::harmless));
    }

    void call(RecordedCall call) throws IOException {
        var text = call.text();
        row(TIME.format(call.startedAt().atZone(zone)), LedgerViews.number(call), views.hotline(call), number(call.caller()),
                views.words().callerLine(call.callerLine()), views.words().outcome(call.outcome().name()),
                text == null ? "" : number(text.recipient()), text == null ? "" : text.textKey(),
                text == null ? "" : views.words().status(text.status()), views.reason(text),
                text == null ? "" : String.valueOf(text.segments()), call.id());
    }

    private String number(PhoneNumber number) {
        if (number == null) {
            return "";
        }
        return wholeNumbers ? number.national() : number.masked();
    }

    /** As text: an apostrophe in front is what spreadsheets themselves write for it. */
    static String harmless(String cell) {
        return cell.isEmpty() || BEGINS_A_FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
