/**
 * The staff's pages: what happens now, and what the embedded handset received. Reads, never writes.
 * <p>
 * {@link org.yamabiko.console.LedgerView} holds every query; {@link org.yamabiko.console.LiveLedger} shares one reading among
 * all who look. Rows become views ({@link org.yamabiko.console.OverviewViews}, {@link org.yamabiko.console.Phones}) in the
 * reader's language, with callers' and recipients' numbers masked; templates only show them. A page is refreshed by asking for
 * itself with the header {@code HX-Request} and gets its live part alone; the script changes only what differs, so that focus
 * and open rows stay.
 * <p>
 * Two places for words: {@link org.yamabiko.console.Messages} for what the pages say, checked against the templates by the
 * build, and the bundles {@code Words_*.properties} for stored codes (outcomes, statuses, reasons), where an unknown code shows
 * as itself.
 * <p>
 * Sits on top: nobody imports it.
 */
package org.yamabiko.console;
