package org.yamabiko.console.lab;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The real Asterisk that a browser can dial. {@code asterisk-config/README.md} tells how it is made to listen. */
@ConfigMapping(prefix = "yamabiko.lab.sip")
public interface SipConfig {

    /** Where Asterisk takes SIP from browsers: the only address besides our own that the page may connect to. */
    @WithDefault("wss://localhost:8089/ws")
    URI websocket();

    /** The user name of the account at Asterisk. */
    @WithDefault("browser")
    String user();

    /** Its password, for everybody who may rehearse; empty: they are asked for it. */
    Optional<String> password();
}
