package org.yamabiko.gateway.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yamabiko.gateway.HttpGatewayConfig;
import org.yamabiko.gateway.HttpGatewayConfig.Method;
import org.yamabiko.gateway.Submission;
import org.yamabiko.gateway.http.Placeholder.Account;

/**
 * How a text becomes a request.
 *
 * @param origin scheme, host and port; no placeholder stands there
 * @param target path and query (RFC 9112 §3.2.1)
 */
record RequestTemplate(Method method, URI origin, Template target, Map<String, Template> headers, BodyTemplate body,
        Account account) {

    private static final String MASK = "####";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern AUTHORITY = Pattern.compile("(?i)[a-z]+://[^/?#]*");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** @throws IllegalArgumentException if a setting is missing or wrong; the message names the key */
    static RequestTemplate of(Keys keys, HttpGatewayConfig config) {
        var written = keys.required("http.url", config.url(), "for an HTTP gateway");
        var origin = AUTHORITY.matcher(written);
        if (!origin.lookingAt()) {
            throw keys.wrong("http.url", "must begin with https:// or http://");
        }
        var target = keys.template("http.url", absolute(written.substring(origin.end())));
        var template = new RequestTemplate(config.method(), origin(keys, origin.group(), target), target,
                headers(keys, config.headers()), BodyTemplate.of(keys, config),
                new Account(plain(keys, "http.user", config.user().orElse("")),
                        plain(keys, "http.password", config.password().orElse(""))));
        template.checkAccount(keys);
        return template;
    }

    private static String absolute(String target) {
        return target.startsWith("/") ? target : "/" + target;
    }

    private static URI origin(Keys keys, String authority, Template target) {
        URI whole;
        try {
            whole = URI.create(authority + target.render(p -> "0", value -> value));
        } catch (IllegalArgumentException e) {
            // its message repeats the URL, which may hold a password
            throw keys.wrong("http.url", "is no URL; what is not a placeholder must be URL-encoded already, and a placeholder "
                    + "stands behind the host");
        }
        if (whole.getScheme() == null || !SCHEMES.contains(whole.getScheme().toLowerCase(Locale.ROOT))
                || whole.getHost() == null) {
            throw keys.wrong("http.url", "must begin with https:// or http:// and a host");
        }
        if (whole.getRawUserInfo() != null || whole.getRawFragment() != null) {
            throw keys.wrong("http.url", "must have no user and no # part; HTTP Basic is "
                    + "http.headers.\"Authorization\"=Basic " + Placeholder.BASIC_CREDENTIALS);
        }
        return URI.create(authority);
    }

    private static Map<String, Template> headers(Keys keys, Map<String, String> headers) {
        var templates = new TreeMap<String, Template>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            var setting = "http.headers.\"" + name + "\"";
            if (!HEADER_NAME.matcher(name).matches()) {
                throw keys.wrong(setting, "is no name of a header");
            }
            var template = keys.template(setting, plain(keys, setting, value));
            if (template.placeholders().anyMatch(Placeholder.BODY::equals)) {
                throw keys.wrong(setting, "must not hold {body}: a header is one line");
            }
            templates.put(name, template);
        });
        return templates;
    }

    private static String plain(Keys keys, String setting, String value) {
        if (CONTROL.matcher(value).find()) {
            throw keys.wrong(setting, "must have no control characters");
        }
        return value;
    }

    private void checkAccount(Keys keys) {
        var why = "because the request names it";
        if (account.user().isEmpty() && placeholders().anyMatch(Placeholder::needsUser)) {
            throw keys.wrong("http.user", "is required " + why);
        }
        if (account.password().isEmpty() && placeholders().anyMatch(Placeholder::needsPassword)) {
            throw keys.wrong("http.password", "is required " + why);
        }
    }

    private Stream<Placeholder> placeholders() {
        return Stream.concat(Stream.concat(target.placeholders(), body.placeholders()),
                headers.values().stream().flatMap(Template::placeholders));
    }

    /** Whether the aggregator learns our own id. */
    boolean tellsMessageId() {
        return placeholders().anyMatch(Placeholder.MESSAGE_ID::equals);
    }

    Outgoing fill(Submission text) {
        Function<Placeholder, String> values = placeholder -> placeholder.value(account, text);
        var filled = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        body.contentType().ifPresent(type -> filled.put("Content-Type", type));
        filled.putAll(headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                header -> header.getValue().render(values, value -> CONTROL.matcher(value).replaceAll(" ")))));
        return new Outgoing(target.render(values, RequestTemplate::urlEncoded), filled, body.render(values));
    }

    /** For path and query alike (RFC 3986 §2.1): a space is %20, as + means a space in forms only. */
    private static String urlEncoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the other side said, for a log: a page about an error likes to repeat the request, and with it the password. */
    String withoutPassword(String said) {
        var password = account.password();
        return password.isEmpty() ? said : said.replace(urlEncoded(password), MASK).replace(password, MASK);
    }

    /** One request. Never logged: it holds the account's password and a person's number. */
    record Outgoing(String target, Map<String, String> headers, String body) {
        @Override
        public String toString() {
            return "Outgoing[" + body.length() + " characters]";
        }
    }

    @Override
    public String toString() {
        return "RequestTemplate[" + method + " " + origin + "]";
    }
}
