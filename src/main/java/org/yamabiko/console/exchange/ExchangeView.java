package org.yamabiko.console.exchange;

import java.util.List;

import org.yamabiko.hotline.HotlineSummary;

/**
 * The page of files.
 *
 * @param refused why a file could not be read, empty if none was handed in
 */
record ExchangeView(boolean mayImport, List<HotlineSummary> hotlines, List<String> refused, boolean gone, boolean done,
        long added,
        long changed) {

    ExchangeView refusing(List<String> reasons) {
        return new ExchangeView(mayImport, hotlines, reasons, gone, done, added, changed);
    }
}
