package org.yamabiko.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yamabiko.gateway.http.Gateways.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.LogLines;
import org.yamabiko.testing.PostgresForTests;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Receipts come in at the running service, without sign-in, as an aggregator sends them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WebhookResourceTest {

    private static final String SECRET = "0123456789abcdef";
    private static final String SIGNED = "/webhook/receipts/signed";
    private static final String ON_PATH = "/webhook/receipts/path/" + SECRET;
    private static final String OFF = "/webhook/receipts/off";
    private static final String DELIVERED = "{\"events\":[{\"id\":\"a-1\",\"status\":\"DELIVRD\",\"error\":\"000\"}]}";

    private final Gateways.Events events = new Gateways.Events();
    private SmsGateway signed;
    private SmsGateway onPath;
    private SmsGateway off;

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

    private SmsGateway create(String name, Map<String, String> settings) {
        return factory.create(name, Gateways.config(settings), events, Pace.UNLIMITED);
    }

    @AfterEach
    void close() {
        signed.close();
        onPath.close();
        off.close();
    }

    @Test
    void a_signed_receipt_is_stored_before_it_is_answered() {
        assertThat(postSigned(DELIVERED)).isEqualTo(200);

        assertThat(events.receipts)
                .extracting(DeliveryReceipt::gateway, DeliveryReceipt::segmentId, DeliveryReceipt::state,
                        DeliveryReceipt::detail)
                .containsExactly(tuple("signed", "a-1", MessageState.DELIVERED, "000"));
    }

    @Test
    void a_batch_is_stored_in_its_order_and_may_come_again() {
        var batch = "{\"events\":[{\"id\":1,\"status\":2},{\"id\":2,\"status\":\"Expired\"},{\"id\":3,\"status\":\"undelivered\"}]}";

        assertThat(postSigned(batch)).isEqualTo(200);
        assertThat(postSigned(batch)).isEqualTo(200);

        assertThat(events.receipts).extracting(DeliveryReceipt::segmentId).containsExactly("1", "2", "3", "1", "2", "3");
        assertThat(events.receipts).extracting(DeliveryReceipt::state).startsWith(MessageState.DELIVERED,
                MessageState.EXPIRED, MessageState.UNDELIVERABLE);
    }

    @Test
    void a_receipt_says_to_whom_the_text_went_if_it_says_so_in_a_way_that_can_be_read() {
        postSigned("{\"events\":[{\"id\":1,\"status\":2,\"to\":\"819012345678\"},{\"id\":2,\"status\":2,\"to\":\"somebody\"},"
                + "{\"id\":3,\"status\":2}]}");
        given().get(ON_PATH + "?id=4&state=10&part=1&to=09012345678").then().statusCode(200);

        assertThat(events.receipts).extracting(r -> r.recipient().map(PhoneNumber::e164).orElse("nobody"))
                .containsExactly("+819012345678", "nobody", "nobody", "+819012345678");
    }

    @Test
    void an_empty_batch_is_fine() {
        assertThat(postSigned("{\"events\":[]}")).isEqualTo(200);
        assertThat(events.receipts).isEmpty();
    }

    @Test
    void a_signature_in_base64_is_read_where_it_is_configured() {
        var base64 = create("base64", settings("http.id-pointer", "/id", "http.receipts.hmac-header", "X-Signature",
                "http.receipts.hmac-encoding", "base64", "http.receipts.hmac-secret", "key",
                "http.receipts.id-pointer", "/id", "http.receipts.state-pointer", "/status"));
        try {
            given().header("X-Signature", Base64.getEncoder().encodeToString(hmac("{\"id\":1,\"status\":2}")))
                    .contentType("application/json").body("{\"id\":1,\"status\":2}".getBytes(StandardCharsets.UTF_8))
                    .post("/webhook/receipts/base64").then().statusCode(200);
        } finally {
            base64.close();
        }
        assertThat(events.receipts).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "sha256=00", "sha256=", "", "sha256=zz", "x" })
    void a_wrong_signature_is_refused_like_a_gateway_that_is_not_there(String signature) {
        var there = given().header("X-Signature", signature).body(DELIVERED).post(SIGNED);
        var notThere = given().header("X-Signature", signature).body(DELIVERED).post("/webhook/receipts/nobody");

        assertThat(there.statusCode()).isEqualTo(404).isEqualTo(notThere.statusCode());
        assertThat(there.body().asString()).isEqualTo(notThere.body().asString());
        assertThat(events.receipts).isEmpty();
    }

    @Test
    void a_signature_of_another_body_is_refused_and_counted() {
        var before = count("refused", "signed");

        given().header("X-Signature", signature(DELIVERED)).body(DELIVERED.replace("a-1", "a-2")).post(SIGNED).then()
                .statusCode(404);
        given().body(DELIVERED).post(SIGNED).then().statusCode(404);
        given().header("X-Signature", signature("")).post(SIGNED).then().statusCode(404);

        assertThat(events.receipts).isEmpty();
        assertThat(count("refused", "signed") - before).isEqualTo(3);
    }

    @Test
    void a_receipt_on_the_secret_path_may_be_a_query_or_a_form() {
        given().urlEncodingEnabled(false).get(ON_PATH + "?id=7&part=1&state=10&why=%E9%85%8D%E4%BF%A1%20ok").then()
                .statusCode(200);
        given().contentType("application/x-www-form-urlencoded").body("id=7&part=2&state=Not+Reached").post(ON_PATH).then()
                .statusCode(200);

        assertThat(events.receipts).extracting(DeliveryReceipt::segmentId, DeliveryReceipt::state, DeliveryReceipt::detail)
                .containsExactly(tuple("7-1", MessageState.DELIVERED, "配信 ok"), tuple("7-2", MessageState.UNDELIVERABLE, ""));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/webhook/receipts/path/0123456789abcdeX", "/webhook/receipts/path/0123456789abcde",
            "/webhook/receipts/nobody/" + SECRET, OFF + "/" + SECRET, SIGNED + "/" + SECRET })
    void a_wrong_path_is_not_found(String path) {
        given().get(path + "?id=7&part=1&state=10").then().statusCode(404);
        given().body("id=7&part=1&state=10").post(path).then().statusCode(404);

        assertThat(events.receipts).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/webhook/receipts/path", "/webhook/receipts/nobody", OFF })
    void a_path_without_its_secret_is_not_found(String path) {
        given().body("id=7&part=1&state=10").post(path).then().statusCode(404);

        assertThat(events.receipts).isEmpty();
    }

    @Test
    void a_receipt_that_cannot_be_stored_is_asked_for_again() {
        events.failures.set(1);

        assertThat(postSigned(DELIVERED)).isEqualTo(503);
        assertThat(events.receipts).isEmpty();
        assertThat(postSigned(DELIVERED)).isEqualTo(200);

        assertThat(events.receipts).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "to 819012345678 | 'to ############'", "{} | '{}'",
            "{\"events\":[{\"id\":\"1\"}]} | '{\"events\":[{\"id\":\"#\"}]}'",
            "{\"events\":[{\"id\":\"a\\u0000\",\"status\":\"2\"}]} | '{\"events\":[{\"id\":\"a\\u####\",\"status\":\"#\"}]}'",
            "{\"events\":[{\"id\":\"1\",\"status\":\"819012345678\"}]} | the state '############' has no meaning in "
                    + "http.receipts.states" })
    void an_unreadable_receipt_is_refused_counted_and_logged_without_a_number(String body, String excerpt) {
        var before = count("unreadable", "signed");
        try (var log = LogLines.of(Webhook.class)) {
            assertThat(postSigned(body)).isEqualTo(400);
            assertThat(postSigned(body)).isEqualTo(400);

            assertThat(log.with("cannot be read"))
                    .containsExactly("Gateway signed: a receipt cannot be read: " + excerpt);
        }
        assertThat(count("unreadable", "signed") - before).isEqualTo(2);
        assertThat(events.receipts).isEmpty();
    }

    @Test
    void what_can_be_read_of_a_batch_is_stored_before_the_rest_is_asked_for_again() {
        assertThat(postSigned("{\"events\":[{\"id\":1,\"status\":\"???\"},{\"id\":2,\"status\":\"DELIVRD\"}]}")).isEqualTo(400);

        assertThat(events.receipts).extracting(DeliveryReceipt::segmentId).containsExactly("2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "?id=7&part=1", "?id=7&part=1&state=2", "?id=7&state=10", "?part=1&state=10", "",
            "?id=%00&state=10" })
    void a_query_that_says_too_little_is_unreadable(String query) {
        given().urlEncodingEnabled(false).get(ON_PATH + query).then().statusCode(400);

        assertThat(events.receipts).isEmpty();
    }

    @Test
    void more_than_64_kilobytes_are_not_read() {
        given().body("id=7&part=1&state=10&x=" + "x".repeat(64 * 1024)).post(ON_PATH).then().statusCode(413);

        assertThat(events.receipts).isEmpty();
    }

    @Test
    void the_secret_path_is_no_metric() {
        given().get(ON_PATH + "?id=7&part=1&state=10").then().statusCode(200);

        assertThat(given().get("/q/metrics").body().asString()).contains("/webhook/receipts/").doesNotContain(SECRET);
    }

    @Test
    void credentials_that_an_aggregator_adds_are_not_looked_at() {
        given().auth().preemptive().basic("aggregator", "its own").header("X-Signature", signature(DELIVERED))
                .body(DELIVERED.getBytes(StandardCharsets.UTF_8)).post(SIGNED).then().statusCode(200);

        assertThat(events.receipts).hasSize(1);
    }

    private static int postSigned(String body) {
        return given().header("X-Signature", signature(body)).contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8)).post(SIGNED).statusCode();
    }

    private static String signature(String body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(body));
    }

    private static byte[] hmac(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private double count(String what, String gateway) {
        return meters.counter("yamabiko.gateway.receipts." + what, "gateway", gateway).count();
    }
}
