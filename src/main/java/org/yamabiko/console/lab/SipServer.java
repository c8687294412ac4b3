package org.yamabiko.console.lab;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where browsers reach Asterisk.
 *
 * @param websocket {@code wss://host:port/path}; without TLS ({@code ws}) browsers take it from pages without TLS alone
 */
record SipServer(URI websocket) {

    private static final Set<String> SCHEMES = Set.of("wss", "ws");

    SipServer {
        if (websocket.getHost() == null || websocket.getScheme() == null
                || !SCHEMES.contains(websocket.getScheme().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("yamabiko.lab.sip.websocket is no address of a websocket: " + websocket);
        }
    }

    /** Of the SIP addresses that are dialled there. */
    String host() {
        return websocket.getHost();
    }

    /** As a content security policy names it. */
    String origin() {
        return websocket.getScheme().toLowerCase(Locale.ROOT) + "://" + authority();
    }

    /** A page of the same server, where a browser asks whether to believe a certificate that it does not know. */
    String certificatePage() {
        return "https://" + authority() + websocket.getRawPath();
    }

    /** Without a user's name, which the address may hold. */
    private String authority() {
        return websocket.getPort() < 0 ? websocket.getHost() : websocket.getHost() + ":" + websocket.getPort();
    }
}
