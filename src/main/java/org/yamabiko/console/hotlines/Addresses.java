package org.yamabiko.console.hotlines;

import java.net.URI;

import jakarta.ws.rs.core.Response;

import org.yamabiko.phone.PhoneNumber;

/** Where hotlines are found: by the digits that people dial, which need no escaping. */
final class Addresses {

    private Addresses() {
    }

    /** @param did in E.164 */
    static String of(String did) {
        return "/hotlines/" + national(did).replaceAll("\\D", "");
    }

    static String of(PhoneNumber did) {
        return of(did.e164());
    }

    /** Our own numbers are published: they are shown whole. */
    static String national(String did) {
        return PhoneNumber.parse(did).map(PhoneNumber::national).orElse(did);
    }

    static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
