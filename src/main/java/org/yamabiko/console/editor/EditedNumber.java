package org.yamabiko.console.editor;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.NotFound;

/** The hotline that an address names. */
final class EditedNumber {

    private EditedNumber() {
    }

    static PhoneNumber of(String did) {
        return PhoneNumber.parse(did).orElseThrow(() -> NotFound.of("'" + did + "' is no telephone number."));
    }

    static String address(String number) {
        return "/hotlines/" + number.replaceAll("\\D", "") + "/edit";
    }
}
