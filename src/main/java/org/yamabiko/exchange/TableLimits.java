package org.yamabiko.exchange;

/** How large a file may be. Ten times what a large company has; beyond that it is a mistake or an attack. */
final class TableLimits {

    static final int BYTES = 8_000_000;
    /** Of all parts of a workbook, unpacked. */
    static final int UNPACKED_BYTES = 60_000_000;
    static final int PARTS = 200;
    private static final int ROWS = 50_000;
    private static final int COLUMNS = 100;

    private TableLimits() {
    }

    static void check(int rows, int columns) {
        if (rows > ROWS || columns > COLUMNS) {
            throw UnreadableFile.because("table", "has more than " + ROWS + " rows or " + COLUMNS + " columns", ROWS, COLUMNS);
        }
    }
}
