package org.yamabiko.console.ledger;

import org.yamabiko.console.MaskedNumber;
import org.yamabiko.console.Times;

/**
 * A call in the list.
 *
 * @param caller null if none may be shown
 * @param status of its text; empty if there is none
 * @param rehearsal whether it is in no figure
 * @param reason empty if there is nothing to explain
 */
record LedgerRow(String id, String href, Times.Moment at, String hotline, String number, MaskedNumber caller, String line,
        String outcome, String tone, String status, String statusTone, boolean rehearsal,
        String reason) {
}
