package org.yamabiko.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LockOutTest {

    private static final int TOO_MANY = 5;
    private static final Instant NOON = Instant.parse("2026-11-25T03:00:00Z");

    @Inject
    EntityManager database;

    @Inject
    LockOut lockOut;

    @Inject
    LockOutConfig config;

    @Test
    void a_fifth_wrong_password_locks_even_the_right_one_out_and_says_until_when() {
        var username = People.with(Role.VIEWER);
        guess(username, TOO_MANY - 1).then().header("Location", containsString("/sign-in?failed=yes"));

        guess(username, 1).then().statusCode(302).header("Location", matchesPattern("/sign-in\\?locked=\\d+"));

        var locked = form(username, SignedIn.PASSWORD);
        locked.then().header("Location", matchesPattern("/sign-in\\?locked=\\d+"));
        assertThat(locked.getCookie(SignedIn.SESSION)).isNull();
        given().header("Accept-Language", "ja").get(locked.header("Location")).then().statusCode(200)
                .body(containsString("間違いが続いたため、このユーザー名ではしばらくログインできません。"), containsString("<time datetime="));
    }

    @Test
    void a_name_that_nobody_has_is_locked_alike() {
        var nobody = People.name();
        guess(nobody, TOO_MANY - 1).then().header("Location", containsString("/sign-in?failed=yes"));
        guess(nobody, 1).then().header("Location", matchesPattern("/sign-in\\?locked=\\d+"));
    }

    @Test
    void many_guesses_at_once_are_no_way_around_the_lock() throws Exception {
        var username = People.with(Role.VIEWER);
        try (var threads = Executors.newFixedThreadPool(30)) {
            threads.invokeAll(Collections.nCopies(30, () -> form(username, "guess")));
        }
        var failures = QuarkusTransaction.requiringNew().call(() -> database.find(SignInFailure.class, username).failures);
        assertThat(failures).isBetween(TOO_MANY, TOO_MANY + Runtime.getRuntime().availableProcessors());
    }

    @Test
    void programs_are_told_when_to_come_again() {
        var username = People.with(Role.VIEWER);
        guess(username, TOO_MANY);
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/me").then().statusCode(429)
                .contentType("application/problem+json").header("Retry-After", matchesPattern("\\d+"))
                .body("title", equalTo("Too many failures"), "detail", containsString("Try again after 20"));
    }

    @Test
    void wrong_passwords_of_programs_count_too_and_a_right_one_forgets_them() {
        var username = People.with(Role.VIEWER);
        for (int i = 0; i < TOO_MANY - 1; i++) {
            SignedIn.program(username, "guess").get("/api/me").then().statusCode(401);
        }
        assertThat(SignedIn.session(username, SignedIn.PASSWORD)).isNotNull();
        guess(username, TOO_MANY - 1).then().header("Location", containsString("/sign-in?failed=yes"));
    }

    @Test
    void others_and_sessions_and_keys_go_on() {
        var username = People.with(Role.VIEWER);
        var session = SignedIn.browser(username, SignedIn.PASSWORD);
        guess(username, TOO_MANY);
        session.get("/").then().statusCode(200);
        SignedIn.program().get("/api/me").then().statusCode(200);
    }

    @Test
    void an_administrator_sees_the_lock_and_removes_it() {
        var username = People.with(Role.VIEWER);
        guess(username, TOO_MANY);
        SignedIn.program().get("/api/accounts/" + username).then().body("lockedUntil", notNullValue());
        People.act(username, "unlock").then().statusCode(200).body("lockedUntil", nullValue());
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/me").then().statusCode(200);
    }

    @Test
    void failures_and_locks_are_in_the_trail_without_what_was_typed() {
        var username = People.with(Role.VIEWER);
        guess(username, TOO_MANY);
        People.act(username, "unlock");
        var trail = People.trail(username);
        assertThat(trail).extracting(entry -> entry.get("action")).startsWith("UNLOCKED", "LOCKED", "SIGN_IN_FAILED");
        assertThat(trail.get(1)).containsEntry("actor", "?");

        guess("my-password-in-the-wrong-field", 1);
        SignedIn.program().queryParam("action", "SIGN_IN_FAILED").get("/api/audit").then()
                .body("[0].subject", equalTo("account:?"));
        SignedIn.program().get("/api/audit").then().body(not(containsString("my-password-in-the-wrong-field")));
    }

    @Test
    void signing_in_is_in_the_trail() {
        var username = People.with(Role.VIEWER);
        SignedIn.session(username, SignedIn.PASSWORD);
        assertThat(People.trail(username).getFirst()).containsEntry("action", "SIGNED_IN").containsEntry("actor", username);
        SignedIn.program().get("/api/accounts/" + username).then().body("signedInAt", notNullValue());
    }

    @Test
    void a_lock_doubles_with_every_further_failure_and_is_never_for_good() {
        assertThat(lockOut.lockAfter(4)).isEmpty();
        assertThat(lockOut.lockAfter(5)).contains(Duration.ofMinutes(1));
        assertThat(lockOut.lockAfter(6)).contains(Duration.ofMinutes(2));
        assertThat(lockOut.lockAfter(8)).contains(Duration.ofMinutes(8));
        assertThat(lockOut.lockAfter(9)).contains(Duration.ofMinutes(15));
        assertThat(lockOut.lockAfter(1_000_000)).contains(Duration.ofMinutes(15));
    }

    @Test
    @TestTransaction
    void a_lock_ends_by_itself_on_every_node() {
        var nobody = People.name();
        for (int i = 0; i < TOO_MANY; i++) {
            at(NOON).count(nobody);
        }
        assertThat(at(NOON.plusSeconds(59)).until(nobody)).contains(NOON.plusSeconds(60));
        assertThat(at(NOON.plusSeconds(60)).until(nobody)).isEmpty();
        assertThat(at(NOON.plusSeconds(60)).count(nobody)).contains(NOON.plusSeconds(180));
    }

    @Test
    @TestTransaction
    void old_failures_are_forgotten() {
        var nobody = People.name();
        for (int i = 0; i < TOO_MANY - 1; i++) {
            at(NOON).count(nobody);
        }
        var later = NOON.plus(Duration.ofHours(13));
        assertThat(at(later).count(nobody)).isEmpty();
        at(later.plus(Duration.ofHours(13))).forgetOld();
        assertThat(database.find(SignInFailure.class, nobody)).isNull();
    }

    private LockOut at(Instant now) {
        return new LockOut(database, Clock.fixed(now, ZoneOffset.UTC), config);
    }

    private static Response guess(String username, int times) {
        for (int i = 1; i < times; i++) {
            form(username, "guess");
        }
        return form(username, "guess");
    }

    private static Response form(String username, String password) {
        return given().redirects().follow(false).formParam("username", username).formParam("password", password)
                .post("/sign-in");
    }
}
