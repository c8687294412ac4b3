package org.yamabiko.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a person may do with a text that gave up, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BlockedTextsTest {

    @Inject
    DataSource database;

    @Test
    void a_released_text_leaves_after_all_and_its_history_says_who_decided() throws SQLException {
        var id = text("BLOCKED", Instant.now());

        SignedIn.program().post("/api/messages/" + id + "/release").then().statusCode(200)
                .body("id", equalTo(id.toString())).body("recipient", equalTo("********7002"));

        await().until(() -> "DELIVERED".equals(status(id)));
        SignedIn.program().get("/api/messages/" + id).then()
                .body("history.event", contains("RELEASED", "SUBMITTED")).body("history[0].detail", equalTo("by admin"))
                .body("attempts", equalTo(2)).body("segments.attempt", contains(2));
    }

    @Test
    void a_released_text_is_worth_delivering_as_long_as_it_first_was() throws SQLException {
        var decided = Instant.now().minus(Duration.ofHours(5));
        var id = text("BLOCKED", decided);

        SignedIn.program().post("/api/messages/" + id + "/release").then().statusCode(200);

        var until = Instant.parse(SignedIn.program().get("/api/messages/" + id).jsonPath().getString("validUntil"));
        assertThat(until).isBetween(Instant.now().plus(Duration.ofMinutes(29)), Instant.now().plus(Duration.ofMinutes(30)));
    }

    @Test
    void one_that_was_blocked_and_released_before_is_worth_no_longer_than_it_first_was() throws SQLException {
        var id = text("BLOCKED", Instant.now().minus(Duration.ofHours(5)));
        SignedIn.program().post("/api/messages/" + id + "/release").then().statusCode(200);
        await().until(() -> "DELIVERED".equals(status(id)));
        MigratedDatabase.run(database, "update message set status = 'BLOCKED', blocked_at = now() where id = ?", id);

        SignedIn.program().post("/api/messages/" + id + "/release").then().statusCode(200);

        var until = Instant.parse(SignedIn.program().get("/api/messages/" + id).jsonPath().getString("validUntil"));
        assertThat(until).isBetween(Instant.now().plus(Duration.ofMinutes(29)), Instant.now().plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_second_release_is_refused_and_changes_nothing() throws SQLException {
        var id = text("BLOCKED", Instant.now());
        SignedIn.program().post("/api/messages/" + id + "/release").then().statusCode(200);
        var until = SignedIn.program().get("/api/messages/" + id).jsonPath().getString("validUntil");

        SignedIn.program().post("/api/messages/" + id + "/release").then().statusCode(409);

        assertThat(SignedIn.program().get("/api/messages/" + id).jsonPath().getString("validUntil")).isEqualTo(until);
    }

    @Test
    void a_dropped_text_is_given_up_for_good() throws SQLException {
        var id = text("BLOCKED", Instant.now());

        SignedIn.program().post("/api/messages/" + id + "/drop").then().statusCode(200)
                .body("status", equalTo("SUPPRESSED")).body("reason", equalTo("DROPPED"))
                .body("history.event", contains("DROPPED")).body("history[0].detail", equalTo("by admin"));

        SignedIn.program().post("/api/messages/" + id + "/release").then().statusCode(409);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "release", "drop" })
    void only_a_blocked_text_can_be_decided_about(String decision) throws SQLException {
        var id = text("REJECTED", Instant.now());

        SignedIn.program().post("/api/messages/" + id + "/" + decision).then().statusCode(409)
                .contentType("application/problem+json")
                .body("detail", equalTo("Text " + id + " is REJECTED; only a BLOCKED one can be released or dropped."));

        SignedIn.program().get("/api/messages/" + id).then().body("status", equalTo("REJECTED"))
                .body("settledAt", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "release", "drop" })
    void there_is_nothing_to_decide_about_a_text_that_is_not_there(String decision) {
        var unknown = new UUID(0, 7);

        SignedIn.program().post("/api/messages/" + unknown + "/" + decision).then().statusCode(404)
                .body("detail", equalTo("There is no text " + unknown + "."));
        SignedIn.program().post("/api/messages/x/" + decision).then().statusCode(404);
        given().post("/api/messages/" + unknown + "/" + decision).then().statusCode(401);
    }

    private UUID text(String status, Instant decided) throws SQLException {
        var id = UUID.randomUUID();
        MigratedDatabase.run(database, "insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, "
                + "body, segments, status, reason, attempts, created_at, valid_until, blocked_at) values (?, ?, "
                + "'+815012345678', 'x', 1, '+819012347002', '0312345678', 'x', 1, ?, 'INVALID_SENDER', 1, ?, ?, "
                + (status.equals("BLOCKED") ? "now())" : "null)"),
                id, "blocked-" + id, status, decided, decided.plus(Duration.ofMinutes(30)));
        return id;
    }

    private static String status(UUID id) {
        return SignedIn.program().get("/api/messages/" + id).jsonPath().getString("status");
    }
}
