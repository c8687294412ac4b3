package org.yamabiko.console.ledger;

import java.util.List;

/**
 * A page of the ledger.
 *
 * @param older the address of the page with older calls; empty at the end
 * @param newest the address of the first page; empty if this is it
 * @param cutShort whether there may be older calls although the page is not full
 */
record LedgerList(LedgerForm form, List<LedgerRow> rows, String older, String newest, boolean cutShort, int exportRows) {
}
