package org.yamabiko.console.ledger;

import java.util.List;

import org.yamabiko.console.MaskedNumber;
import org.yamabiko.phone.PhoneNumber;

/**
 * Whether the numbers of a call are to get no text any more.
 *
 * @param href of the call
 * @param numbers that are not blocked yet
 * @param already whether all of them are
 * @param askHref where one confirms it; empty if it is not for this reader, or of no use
 */
record BlockView(String href, List<MaskedNumber> numbers, boolean already, String askHref) {

    /** @param hasNumber whether the call has any number at all */
    static BlockView of(String callId, List<PhoneNumber> open, boolean hasNumber, boolean mayBlock) {
        var href = LedgerViews.href(callId);
        return new BlockView(href, open.stream().map(LedgerViews::masked).toList(), hasNumber && open.isEmpty(),
                mayBlock && !open.isEmpty() ? href + "/block" : "");
    }
}
