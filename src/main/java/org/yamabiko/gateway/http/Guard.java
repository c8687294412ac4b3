package org.yamabiko.gateway.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.yamabiko.gateway.HttpGatewayConfig.HmacEncoding;
import org.yamabiko.gateway.HttpGatewayConfig.Receipts;

/** Who may report receipts: whoever signs them, knows the end of the path, or does both where both are set. */
record Guard(Optional<Signature> signature, Optional<String> secretPath) {

    private static final int SHORTEST_SECRET = 16;
    private static final Pattern PATH_SECRET = Pattern.compile("[A-Za-z0-9._~-]{" + SHORTEST_SECRET + ",}");

    /** @throws IllegalArgumentException if a setting is missing or wrong; the message names the key */
    static Guard of(Keys keys, Receipts config) {
        config.secretPath().filter(secret -> !PATH_SECRET.matcher(secret).matches()).ifPresent(secret -> {
            throw keys.wrong("http.receipts.secret-path", "must be at least " + SHORTEST_SECRET + " letters and digits");
        });
        if (config.hmacHeader().isEmpty() && config.hmacSecret().isEmpty()) {
            return new Guard(Optional.empty(), config.secretPath());
        }
        var signature = new Signature(
                keys.required("http.receipts.hmac-header", config.hmacHeader(), "with http.receipts.hmac-secret"),
                keys.required("http.receipts.hmac-secret", config.hmacSecret(), "with http.receipts.hmac-header"),
                config.hmacEncoding(), config.hmacPrefix().orElse(""));
        return new Guard(Optional.of(signature), config.secretPath());
    }

    /** Without a guard nobody may report anything. */
    boolean isOn() {
        return signature.isPresent() || secretPath.isPresent();
    }

    boolean admits(Incoming incoming) {
        var signed = signature.map(s -> s.isOn(incoming)).orElse(true);
        var onPath = secretPath.map(secret -> incoming.secret().filter(given -> same(secret, given)).isPresent())
                .orElseGet(() -> incoming.secret().isEmpty());
        return isOn() && signed && onPath;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 of the body (RFC 2104). A request without a body is never signed: its signature would always be the same. */
    record Signature(String header, String secret, HmacEncoding encoding, String prefix) {

        private static final String ALGORITHM = "HmacSHA256";

        boolean isOn(Incoming incoming) {
            var given = incoming.header(header);
            return incoming.hasBody() && given != null && given.strip().startsWith(prefix)
                    && MessageDigest.isEqual(hmac(incoming.body()), decoded(given.strip().substring(prefix.length())));
        }

        /** @return nothing if it is not encoded so; that equals no HMAC */
        private byte[] decoded(String given) {
            try {
                return switch (encoding) {
                    case HEX -> HexFormat.of().parseHex(given);
                    case BASE64 -> Base64.getDecoder().decode(given);
                };
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }

        private byte[] hmac(byte[] body) {
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
                return mac.doFinal(body);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has " + ALGORITHM, e);
            }
        }

        @Override
        public String toString() {
            return "Signature[" + header + "]";
        }
    }

    @Override
    public String toString() {
        return "Guard[" + signature + (secretPath.isPresent() ? ", secret path]" : "]");
    }
}
