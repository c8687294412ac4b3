/**
 * The staff's pages. Here is the house: the frame and navigation of every page ({@link org.yamabiko.console.Shell},
 * {@link org.yamabiko.console.Place}), sign-in, the overview, the handset. Each room below ({@code accounts editor exchange
 * help hotlines ledger prompts senders shield texts}) is one capability's pages; no room knows another, all of them call what
 * the capability offers to programs as well, and decide nothing themselves.
 * <p>
 * {@link org.yamabiko.console.LedgerView} holds the overview's queries; {@link org.yamabiko.console.LiveLedger} shares one
 * reading among all who look. Rows become views ({@link org.yamabiko.console.OverviewViews},
 * {@link org.yamabiko.console.Phones}) in the reader's language, with callers' and recipients' numbers masked; templates only
 * show them. A page is refreshed by asking for itself with the header {@code HX-Request} and gets its live part alone; the
 * script changes only what differs, so that focus and open rows stay.
 * <p>
 * Three places for words: message bundles ({@link org.yamabiko.console.Messages} and one in each room) for what the pages say,
 * checked against the templates by the build; {@code Words_*.properties} for stored codes (outcomes, statuses, reasons), where
 * an unknown code shows as itself; {@code Violations_*.properties} for what is wrong with an input
 * ({@link org.yamabiko.console.ViolationWords}).
 * <p>
 * Sits on top: nobody imports it.
 */
package org.yamabiko.console;
