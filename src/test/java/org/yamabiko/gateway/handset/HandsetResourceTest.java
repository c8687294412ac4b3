package org.yamabiko.gateway.handset;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.gateway.Submission;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HandsetResourceTest {

    private static final PhoneNumber NUMBER = new PhoneNumber("+819012348001");

    @Inject
    Handsets handsets;

    @Test
    void a_handset_shows_what_it_received_the_newest_first() {
        receives(UUID.randomUUID(), NUMBER, "first", 1);
        receives(UUID.randomUUID(), NUMBER, "資料はこちらです。\nhttps://www.example.jp/\n", 2);

        SignedIn.program().get("/api/handset/09012348001").then().statusCode(200)
                .body("body", contains("資料はこちらです。\nhttps://www.example.jp/\n", "first"))
                .body("sender", contains("0312345678", "0312345678"))
                .body("segments", contains(2, 1))
                .body("[0].receivedAt", notNullValue());
    }

    @Test
    void the_same_text_submitted_again_is_shown_once() {
        var number = new PhoneNumber("+819012348002");
        var id = UUID.randomUUID();
        receives(id, number, "once", 1);

        receives(id, number, "once", 1);

        SignedIn.program().get("/api/handset/09012348002").then().body("body", contains("once"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "09012348003", "+819012348003", "819012348003", "090-1234-8003", "０９０１２３４８００３" })
    void a_number_may_be_written_in_any_form(String written) {
        receivesOnce();

        SignedIn.program().get("/api/handset/{number}", written).then().statusCode(200).body("body", contains("any form"));
    }

    private void receivesOnce() {
        receives(new UUID(0, 8003), new PhoneNumber("+819012348003"), "any form", 1);
    }

    @Test
    void a_handset_that_received_nothing_is_empty() {
        SignedIn.program().get("/api/handset/09012348999").then().statusCode(200).body("size()", equalTo(0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "abc", "0", "090123", "0901234800100", "09012348001;drop" })
    void what_is_no_number_is_not_found(String written) {
        SignedIn.program().get("/api/handset/{number}", written).then().statusCode(404)
                .contentType("application/problem+json").body("detail", equalTo("'" + written + "' is no telephone number."));
    }

    @Test
    void nobody_reads_texts_without_signing_in() {
        given().get("/api/handset/09012348001").then().statusCode(401);
        given().auth().preemptive().basic("admin", "wrong").get("/api/handset/09012348001").then().statusCode(401);
    }

    private void receives(UUID id, PhoneNumber number, String body, int segments) {
        handsets.receive(new Submission(id, number, "0312345678", body, Duration.ofMinutes(30)), segments);
    }
}
