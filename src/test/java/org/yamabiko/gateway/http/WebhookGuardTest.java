package org.yamabiko.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.gateway.http.HttpGateways.settings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who may report, without sign-in, and what the others learn. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WebhookGuardTest extends AgainstTheWebhook {

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
}
