package org.yamabiko.call.agi;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yamabiko.prompt.Audio;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.Sentence;

/** Where Asterisk fetches prompts: by default at the address at which it reached us, so that nothing needs to be configured. */
@Singleton
class PromptUrls {

    private final Optional<String> configured;
    private final int httpPort;
    private final Audio silence;

    PromptUrls(AgiConfig config, Prompts prompts,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int httpPort) {
        this.configured = config.promptBaseUrl().map(url -> url.replaceAll("/+$", ""));
        this.httpPort = httpPort;
        this.silence = prompts.audio(Sentence.PAUSE, Locale.JAPANESE);
    }

    String base(AgiSocket socket) {
        return configured.orElseGet(() -> "http://" + host(socket.getLocalAddress()) + ":" + httpPort);
    }

    Audio silence() {
        return silence;
    }

    private static String host(InetAddress address) {
        var literal = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + literal.replaceAll("%.*", "") + "]" : literal;
    }
}
