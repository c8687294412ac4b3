package org.yamabiko.hotline;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.NotFound;

/** The number of a hotline as it stands in an address, in any form. */
public final class HotlineAddress {

    private HotlineAddress() {
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if it is none */
    public static PhoneNumber number(String did) {
        return PhoneNumber.parse(did).orElseThrow(() -> NotFound.of("'" + did + "' is no telephone number."));
    }
}
