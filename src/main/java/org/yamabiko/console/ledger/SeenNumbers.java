package org.yamabiko.console.ledger;

import java.util.List;

import org.yamabiko.call.RecordedCall;
import org.yamabiko.call.WholeNumbers.Numbers;
import org.yamabiko.console.MaskedNumber;
import org.yamabiko.phone.PhoneNumber;

/**
 * Who called and who got the text, masked or, after somebody asked for it, whole.
 *
 * @param href where the whole numbers are asked for; empty if they are shown, or not for this reader
 * @param caller the whole number; empty while it is masked, or if there is none
 * @param recipients the whole numbers
 * @param masked the caller's, null if none may be shown
 */
record SeenNumbers(String href, String caller, List<String> recipients, MaskedNumber masked, boolean whole) {

    static SeenNumbers masked(RecordedCall call, boolean mayAsk) {
        var hasNumber = call.caller() != null || call.text() != null;
        return new SeenNumbers(mayAsk && hasNumber ? LedgerViews.href(call.id()) + "/number" : "", "", List.of(),
                LedgerViews.masked(call.caller()), false);
    }

    static SeenNumbers whole(Numbers numbers) {
        return new SeenNumbers("", numbers.caller() == null ? "" : numbers.caller().national(),
                numbers.recipients().stream().map(PhoneNumber::national).toList(), null, true);
    }
}
