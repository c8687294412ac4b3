package org.yamabiko.console.shield;

import org.yamabiko.console.MaskedNumber;
import org.yamabiko.console.Times;
import org.yamabiko.guard.BlockedNumber;
import org.yamabiko.guard.BlockedNumbers;

/** Blocked numbers as staff may see them. */
record BlockedRows(ShieldMessages messages, Times times) {

    ShieldView.BlockedRow row(BlockedNumber number) {
        return new ShieldView.BlockedRow(number.id().toString(), MaskedNumber.of(number.number()), reason(number.reason()),
                number.by().equals(BlockedNumbers.CALLER) ? messages.byCaller() : number.by(), times.moment(number.at()));
    }

    /** A person's own words stay as they are. */
    private String reason(String stored) {
        return switch (stored) {
            case BlockedNumbers.OPTED_OUT -> messages.optedOut();
            case BlockedNumbers.NOT_ME -> messages.notMe();
            default -> stored;
        };
    }
}
