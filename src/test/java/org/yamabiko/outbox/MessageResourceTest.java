package org.yamabiko.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.SenderId;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.SendingPolicy;
import org.yamabiko.text.Text;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MessageResourceTest {

    private static final Text TEXT = new Text("catalogue", 3, "資料はこちらです。\n{url}\n", "https://www.example.jp/", "案内",
            SendingPolicy.DEFAULT);

    @Inject
    Outbox outbox;
    @Inject
    Dispatcher dispatcher;
    @Inject
    DataSource database;
    @Inject
    Clock clock;

    @Test
    void a_text_that_left_shows_its_segments_and_masks_its_recipient() throws SQLException {
        var id = text("messages-1");
        await().until(() -> "DELIVERED".equals(status(id)));

        var message = SignedIn.program().get("/api/messages/" + id).then();

        message.statusCode(200)
                .body("id", equalTo(id.toString())).body("callId", equalTo("messages-1"))
                .body("did", equalTo("+815012345678")).body("recipient", equalTo("********7001"))
                .body("senderId", equalTo("0312345678")).body("textKey", equalTo("catalogue"))
                .body("textVersion", equalTo(3)).body("body", equalTo("資料はこちらです。\nhttps://www.example.jp/\n"))
                .body("gateway", equalTo("handset")).body("attempts", equalTo(1)).body("reason", nullValue())
                .body("createdAt", notNullValue()).body("submittedAt", notNullValue()).body("settledAt", notNullValue())
                .body("segments.number", contains(1)).body("segments.smscId", contains(id + "-1"))
                .body("segments.attempt", contains(1)).body("segments.state", contains("DELIVERED"))
                .body("segments.stateAt", contains(notNullValue()))
                .body("segments[0].states.state", hasItem("DELIVERED")).body("segments[0].states.at", everyItem(notNullValue()))
                .body("billedSegments", equalTo(1)).body("resends", equalTo(0))
                .body("history.event", contains("SUBMITTED")).body("history[0].gateway", equalTo("handset"));
        assertThat(message.extract().asString()).doesNotContain("90123470");
    }

    @Test
    void texts_can_be_found_by_status_and_by_call() throws SQLException {
        var id = text("messages-2");
        await().until(() -> "DELIVERED".equals(status(id)));

        SignedIn.program().queryParam("status", "DELIVERED").queryParam("callId", "messages-2").get("/api/messages").then()
                .statusCode(200).body("id", contains(id.toString())).body("segments", contains(empty()));
        SignedIn.program().queryParam("status", "REJECTED").queryParam("callId", "messages-2").get("/api/messages").then()
                .statusCode(200).body("size()", equalTo(0));
        SignedIn.program().queryParam("callId", "nobody").get("/api/messages").then().statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void without_a_question_the_newest_texts_come_first() throws SQLException {
        text("messages-3a");
        var newest = text("messages-3b");

        var ids = SignedIn.program().get("/api/messages").then().statusCode(200)
                .body("recipient", everyItem(containsString("****"))).extract().jsonPath().getList("id");

        assertThat(ids).hasSizeLessThanOrEqualTo(200).first().isEqualTo(newest.toString());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(MessageStatus.class)
    void every_status_is_a_question(MessageStatus status) {
        SignedIn.program().queryParam("status", status).get("/api/messages").then().statusCode(200)
                .body("status", everyItem(equalTo(status.name())));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = { "SENT", "delivered", "DELIVERED ", "' or 1=1 --" })
    void a_status_that_is_none_is_refused_with_the_ones_that_are(String status) {
        SignedIn.program().queryParam("status", status).get("/api/messages").then().statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("The question was not understood"))
                .body("violations.field", contains("status"))
                .body("violations.message", contains("must be one of [PENDING, CLAIMED, SUBMITTED, UNCERTAIN, DELIVERED, "
                        + "UNDELIVERED, REJECTED, EXPIRED, BLOCKED, SUPPRESSED]"));
    }

    @Test
    void an_unknown_text_is_a_problem_that_names_it() {
        var unknown = new UUID(0, 0);

        SignedIn.program().get("/api/messages/" + unknown).then().statusCode(404).contentType("application/problem+json")
                .body("detail", equalTo("There is no text " + unknown + "."));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "1", "x", "00000000-0000-0000-0000-00000000000g" })
    void what_is_no_id_is_not_found(String id) {
        SignedIn.program().get("/api/messages/{id}", id).then().statusCode(404).contentType("application/problem+json")
                .body("detail", equalTo("'" + id + "' is no id of a text."));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/api/messages", "/api/messages?status=DELIVERED", "/api/messages/1" })
    void nobody_reads_texts_without_signing_in(String path) {
        given().get(path).then().statusCode(401);
    }

    /** @return its id, once it is in the outbox */
    private UUID text(String call) throws SQLException {
        var now = clock.instant();
        MigratedDatabase.run(database, "insert into call (id, dialed_number, caller_line, outcome, started_at, trace) "
                + "values (?, '05012345678', 'MOBILE', 'TEXTED', ?, '[]')", call, now);
        var message = new NewMessage(NewMessage.newId(), call, new PhoneNumber("+815012345678"), TEXT,
                "資料はこちらです。\nhttps://www.example.jp/\n",
                new PhoneNumber("+819012347001"), new SenderId("0312345678"), now, now.plus(Duration.ofMinutes(30)));
        try (var connection = database.getConnection()) {
            outbox.insert(connection, List.of(new Admission(message, Optional.empty())));
        }
        dispatcher.wake();
        return message.id();
    }

    private static String status(UUID id) {
        return SignedIn.program().get("/api/messages/" + id).jsonPath().getString("status");
    }
}
