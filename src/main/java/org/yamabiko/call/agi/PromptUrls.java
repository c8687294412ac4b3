package org.yamabiko.call.agi;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Asterisk fetches prompts: by default at the address at which it reached us, so that nothing needs to be configured. */
@Singleton
class PromptUrls {

    private final Optional<String> configured;
    private final int httpPort;

    PromptUrls(AgiConfig config, @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int httpPort) {
        this.configured = config.promptBaseUrl().map(url -> url.replaceAll("/+$", ""));
        this.httpPort = httpPort;
    }

    String base(AgiSocket socket) {
        return configured.orElseGet(() -> "http://" + host(socket.getLocalAddress()) + ":" + httpPort);
    }

    private static String host(InetAddress address) {
        var literal = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + literal.replaceAll("%.*", "") + "]" : literal;
    }
}
