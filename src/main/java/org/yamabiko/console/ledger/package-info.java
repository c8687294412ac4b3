/**
 * The ledger for staff: {@code /ledger} finds calls, {@code /ledger/ID} tells one in plain words with its text and every state
 * of it, {@code /figures} shows a day in numbers and charts.
 * <p>
 * Uses {@code call} and {@code outbox} for what they know of calls and texts; only the sums of a day are queries of its own
 * ({@link org.yamabiko.console.ledger.FigureQueries}). Numbers are masked. The whole ones are for administrators, one call at a
 * time or in a file, and each look is on the audit trail. Charts are drawn by the browser from the tables beside them, so there
 * is one source of figures, and whoever sees no picture has the table.
 */
package org.yamabiko.console.ledger;
