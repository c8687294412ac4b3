package org.yamabiko.gateway.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What came to a webhook. */
final class Incoming {

    private final Optional<String> secret;
    private final Function<String, String> header;
    private final String query;
    private final byte[] body;

    /**
     * @param secret the end of the path, if it has one
     * @param header the value of a header, by its name; null if it is not there
     * @param query as it came; null if there is none
     * @param body empty if there is none, as in a GET
     */
    Incoming(Optional<String> secret, Function<String, String> header, String query, byte[] body) {
        this.secret = secret;
        this.header = header;
        this.query = query;
        this.body = body.clone();
    }

    Optional<String> secret() {
        return secret;
    }

    /** @return null if it is not there */
    String header(String name) {
        return header.apply(name);
    }

    byte[] body() {
        return body.clone();
    }

    String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean hasBody() {
        return body.length > 0;
    }

    /**
     * The parameters of a form in the body; without a body those of the query. Never both: a signature covers the body alone.
     *
     * @throws IllegalArgumentException if they are not URL-encoded
     */
    Map<String, String> parameters() {
        var parameters = new HashMap<String, String>();
        Arrays.stream(words().split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int end = pair.indexOf('=');
            parameters.putIfAbsent(decoded(end < 0 ? pair : pair.substring(0, end)),
                    end < 0 ? "" : decoded(pair.substring(end + 1)));
        });
        return parameters;
    }

    /** What there is to read. */
    String words() {
        return hasBody() ? bodyText() : query == null ? "" : query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Incoming[" + body.length + " octets]";
    }
}
