package org.yamabiko.exchange;

/**
 * Where something stands in a file.
 *
 * @param sheet of the workbook; empty in files without sheets
 * @param line of the text, or row of the sheet, from 1; 0 if it stands nowhere
 */
public record Place(String sheet, int line) {

    static final Place NOWHERE = new Place("", 0);

    static Place line(int line) {
        return new Place("", line);
    }
}
