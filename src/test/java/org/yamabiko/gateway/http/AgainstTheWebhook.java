package org.yamabiko.gateway.http;

import static io.restassured.RestAssured.given;
import static org.yamabiko.gateway.http.HttpGateways.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.yamabiko.gateway.GatewayConfigs;
import org.yamabiko.gateway.HeardEvents;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.SmsGateway;

import io.micrometer.core.instrument.MeterRegistry;

/** Three gateways in the running service: one whose receipts are signed, one with a secret path, one without receipts. */
abstract class AgainstTheWebhook {

    static final String SECRET = "0123456789abcdef";
    static final String SIGNED = "/webhook/receipts/signed";
    static final String ON_PATH = "/webhook/receipts/path/" + SECRET;
    static final String OFF = "/webhook/receipts/off";
    static final String DELIVERED = "{\"events\":[{\"id\":\"a-1\",\"status\":\"DELIVRD\",\"error\":\"000\"}]}";

    final HeardEvents events = new HeardEvents();
    SmsGateway signed;
    SmsGateway onPath;
    SmsGateway off;

    @Inject
    HttpGatewayFactory factory;
    @Inject
    MeterRegistry meters;

    @BeforeEach
    void open() {
        signed = create("signed", settings("http.id-pointer", "/id", "http.receipts.hmac-header", "X-Signature",
                "http.receipts.hmac-prefix", "sha256=", "http.receipts.hmac-secret", "key",
                "http.receipts.list-pointer", "/events", "http.receipts.id-pointer", "/id",
                "http.receipts.state-pointer", "/status", "http.receipts.detail-pointer", "/error",
                "http.receipts.recipient-pointer", "/to"));
        onPath = create("path", settings("http.id-pointer", "/id", "http.receipts.secret-path", SECRET,
                "http.receipts.id-parameter", "id", "http.receipts.state-parameter", "state",
                "http.receipts.segment-parameter", "part", "http.receipts.detail-parameter", "why",
                "http.receipts.recipient-parameter", "to",
                "http.receipts.states.\"10\"", "DELIVERED", "http.receipts.states.\"not reached\"", "undeliverable"));
        off = create("off", settings());
    }

    final SmsGateway create(String name, Map<String, String> settings) {
        return factory.create(name, GatewayConfigs.of(settings), events, Pace.UNLIMITED);
    }

    @AfterEach
    void close() {
        signed.close();
        onPath.close();
        off.close();
    }

    static int postSigned(String body) {
        return given().header("X-Signature", signature(body)).contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8)).post(SIGNED).statusCode();
    }

    static String signature(String body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(body));
    }

    static byte[] hmac(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    final double count(String what, String gateway) {
        return meters.counter("yamabiko.gateway.receipts." + what, "gateway", gateway).count();
    }
}
