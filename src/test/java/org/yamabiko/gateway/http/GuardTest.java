package org.yamabiko.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.gateway.http.HttpGateways.settings;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class GuardTest {

    /** RFC 4231 §4.3, test case 2. */
    private static final String DATA = "what do ya want for nothing?";
    private static final String HMAC = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    void the_signature_is_the_standards() {
        var guard = guard("http.receipts.hmac-header", "X-Signature", "http.receipts.hmac-secret", "Jefe");

        assertThat(guard.admits(incoming(Optional.empty(), HMAC))).isTrue();
        assertThat(guard.admits(incoming(Optional.empty(), HMAC.toUpperCase(Locale.ROOT)))).isTrue();
        assertThat(guard.admits(incoming(Optional.empty(), HMAC.replace('5', '6')))).isFalse();
    }

    @Test
    void where_both_are_set_both_are_needed() {
        var guard = guard("http.receipts.hmac-header", "X-Signature", "http.receipts.hmac-secret", "Jefe",
                "http.receipts.secret-path", "0123456789abcdef");

        assertThat(guard.admits(incoming(Optional.of("0123456789abcdef"), HMAC))).isTrue();
        assertThat(guard.admits(incoming(Optional.of("0123456789abcdef"), "00"))).isFalse();
        assertThat(guard.admits(incoming(Optional.empty(), HMAC))).isFalse();
    }

    @Test
    void no_secret_is_shown() {
        assertThat(guard("http.receipts.hmac-header", "X-Signature", "http.receipts.hmac-secret", "Jefe",
                "http.receipts.secret-path", "0123456789abcdef"))
                .hasToString("Guard[Optional[Signature[X-Signature]], secret path]");
    }

    private static Guard guard(String... settings) {
        var all = settings(settings);
        all.putAll(Map.of("http.id-pointer", "/id", "http.receipts.id-pointer", "/id", "http.receipts.state-pointer", "/s"));
        return HttpGateways.checked(all).receipts().guard();
    }

    private static Incoming incoming(Optional<String> secret, String signature) {
        return new Incoming(secret, Map.of("X-Signature", signature)::get, null, DATA.getBytes(StandardCharsets.UTF_8));
    }
}
