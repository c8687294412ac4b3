package org.yamabiko.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ApiKeyTest {

    @Inject
    EntityManager database;

    @Test
    void a_key_opens_the_api_for_its_owner() {
        var username = People.with(Role.EDITOR);
        by(secret(username, "editor")).get("/api/me").then().statusCode(200)
                .body("username", equalTo(username), "roles", containsInAnyOrder("editor", "viewer"));
    }

    @Test
    void it_is_shown_once_and_kept_as_a_hash() {
        var username = People.with(Role.EDITOR);
        String secret = make(username, null, "editor").then().statusCode(201)
                .body("key.prefix", matchesPattern("ymb_[a-z2-7]{8}"))
                .extract().path("secret");
        var kept = QuarkusTransaction.requiringNew().call(() -> database
                .createQuery("from ApiKey where username = ?1", ApiKey.class).setParameter(1, username).getSingleResult());
        assertThat(kept.hash).hasSize(64).isEqualTo(new KeySecret(secret).hash());
        assertThat(secret).startsWith(kept.prefix).matches("ymb_[a-z2-7]{40}");
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/keys").then()
                .body("name", contains("nightly report"), "prefix", contains(kept.prefix), "secret", contains(nullValue()));
    }

    @Test
    void it_opens_no_more_than_it_was_made_for() {
        var secret = secret(People.with(Role.ADMINISTRATOR), "viewer");
        by(secret).get("/api/texts").then().statusCode(200);
        by(secret).get("/api/accounts").then().statusCode(403);
        by(secret).get("/api/audit").then().statusCode(403);
        by(secret).contentType("application/json").body("{}").put("/api/texts/anything").then().statusCode(403);
    }

    @Test
    void nobody_gets_a_key_for_more_than_the_own_roles() {
        var username = People.with(Role.EDITOR);
        make(username, null, "editor", "administrator").then().statusCode(400)
                .body("violations.code", contains("keyRole"), "violations[0].message",
                        containsString("'administrator' is none of your own roles"));
        make(username, null).then().statusCode(400).body("violations.code", contains("keyNoRole"));
    }

    @Test
    void a_role_that_its_owner_loses_is_lost_to_the_key() {
        var username = People.with(Role.EDITOR, Role.APPROVER);
        var secret = secret(username, "approver");
        by(secret).get("/api/audit").then().statusCode(200);
        People.put(username, "somebody", Role.EDITOR);
        by(secret).get("/api/audit").then().statusCode(403);
        by(secret).get("/api/texts").then().statusCode(403);
    }

    @Test
    void a_revoked_key_opens_nothing_from_then_on() {
        var username = People.with(Role.VIEWER);
        var made = make(username, null, "viewer");
        by(made.path("secret")).get("/api/me").then().statusCode(200);
        SignedIn.program(username, SignedIn.PASSWORD).delete("/api/keys/" + made.path("key.id")).then().statusCode(204);
        by(made.path("secret")).get("/api/me").then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", notNullValue());
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/keys").then().body("$", empty());
        SignedIn.program(username, SignedIn.PASSWORD).delete("/api/keys/" + made.path("key.id")).then().statusCode(404);
    }

    @Test
    void an_administrator_revokes_what_others_left_behind_and_nobody_else_does() {
        var username = People.with(Role.VIEWER);
        var made = make(username, null, "viewer");
        var other = People.with(Role.EDITOR);
        SignedIn.program(other, SignedIn.PASSWORD).delete("/api/keys/" + made.path("key.id")).then().statusCode(404);
        SignedIn.program().get("/api/accounts/" + username + "/keys").then().body("name", contains("nightly report"));
        SignedIn.program().delete("/api/accounts/" + username + "/keys/" + made.path("key.id")).then().statusCode(204);
        by(made.path("secret")).get("/api/me").then().statusCode(401);
    }

    @Test
    void a_key_of_a_closed_account_opens_nothing() {
        var username = People.with(Role.VIEWER);
        var secret = secret(username, "viewer");
        People.act(username, "close");
        by(secret).get("/api/me").then().statusCode(401);
    }

    @Test
    void a_key_ends_when_it_was_to_end() {
        var username = People.with(Role.VIEWER);
        make(username, Instant.now().minusSeconds(1), "viewer").then().statusCode(400)
                .body("violations.code", contains("keyExpiry"));
        var key = new ApiKey(username, "soon over", KeySecret.make(), EnumSet.of(Role.VIEWER), Instant.EPOCH,
                Instant.EPOCH.plusSeconds(60));
        assertThat(key.opensAt(Instant.EPOCH.plusSeconds(59))).isTrue();
        assertThat(key.opensAt(Instant.EPOCH.plusSeconds(60))).isFalse();
    }

    @Test
    void a_key_makes_no_keys_and_changes_no_password() {
        var secret = secret(People.with(Role.EDITOR), "editor");
        by(secret).contentType("application/json").body(draft(null, "editor")).post("/api/keys").then().statusCode(403);
        by(secret).delete("/api/keys/0e4b1f5e-8a8a-4f0e-9c3e-1d7ac1d0a001").then().statusCode(403);
        by(secret).contentType("application/json").body("{}").put("/api/me/password").then().statusCode(403);
    }

    @Test
    void a_key_does_not_open_the_pages() {
        by(secret(People.with(Role.VIEWER), "viewer")).redirects().follow(false).get("/").then().statusCode(302);
    }

    @Test
    void one_sees_when_a_key_was_used() {
        var username = People.with(Role.VIEWER);
        var secret = secret(username, "viewer");
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/keys").then().body("[0].lastUsedAt", nullValue());
        by(secret).get("/api/me");
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/keys").then().body("[0].lastUsedAt", notNullValue());
    }

    @Test
    void nonsense_is_no_key() {
        by("ymb_" + "a".repeat(40)).get("/api/me").then().statusCode(401);
        by("x").get("/api/me").then().statusCode(401);
        by("").get("/api/me").then().statusCode(401);
    }

    @Test
    void making_and_revoking_is_in_the_trail_without_the_key() {
        var username = People.with(Role.VIEWER);
        var made = make(username, null, "viewer");
        SignedIn.program(username, SignedIn.PASSWORD).delete("/api/keys/" + made.path("key.id"));
        SignedIn.program().queryParam("subject", "key:" + username + "/" + made.path("key.prefix")).get("/api/audit").then()
                .body("action", contains("KEY_REVOKED", "KEY_MADE"), "actor", contains(username, username),
                        "[1].after", equalTo("{\"name\":\"nightly report\",\"roles\":[\"viewer\"],\"expiresAt\":null}"));
    }

    private static String secret(String username, String... roles) {
        return make(username, null, roles).path("secret");
    }

    private static Response make(String username, Instant expiresAt, String... roles) {
        return SignedIn.program(username, SignedIn.PASSWORD).contentType("application/json").body(draft(expiresAt, roles))
                .post("/api/keys");
    }

    private static Map<String, Object> draft(Instant expiresAt, String... roles) {
        var draft = new HashMap<String, Object>();
        draft.put("name", "nightly report");
        draft.put("roles", List.of(roles));
        draft.put("expiresAt", expiresAt == null ? null : expiresAt.toString());
        return draft;
    }

    private static RequestSpecification by(String secret) {
        return given().header("Authorization", "Bearer " + secret);
    }
}
