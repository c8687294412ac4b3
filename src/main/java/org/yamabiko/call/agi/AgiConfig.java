package org.yamabiko.call.agi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The contract with the operator about FastAGI. */
@ConfigMapping(prefix = "yamabiko.agi")
public interface AgiConfig {

    /** The address the FastAGI port is bound to. AGI has no password: bind it to a wire that only Asterisk is on. */
    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("4573")
    int port();

    /** Addresses or networks (CIDR) that may connect. */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> allowedPeers();

    /** Calls at once; more are ended at once, and the caller hears busy. */
    @WithDefault("3000")
    int maxSessions();

    /** Connections that may be silent at once; when there are more the oldest is closed. */
    @WithDefault("2000")
    int maxSilentConnections();

    /** How long a peer may take to send the environment block. */
    @WithDefault("PT5S")
    Duration handshakeTimeout();

    /** How long to wait for the answer to a command beyond what its sound and its own time-out take. */
    @WithDefault("PT10S")
    Duration commandTimeout();

    /** How long a shutdown waits for calls to end. */
    @WithDefault("PT30S")
    Duration drainTimeout();

    /** Where Asterisk fetches prompts; empty: the address Asterisk reached us at, and our HTTP port. */
    Optional<String> promptBaseUrl();
}
