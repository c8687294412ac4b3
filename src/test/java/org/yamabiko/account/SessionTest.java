package org.yamabiko.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** When a session ends, and that nobody can plant one. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SessionTest {

    @Test
    void a_session_ends_when_the_password_changes() {
        var username = People.with(Role.VIEWER);
        var session = SignedIn.session(username, SignedIn.PASSWORD);
        assertOpen(session);
        SignedIn.program(username, SignedIn.PASSWORD).contentType("application/json")
                .body(Map.of("present", SignedIn.PASSWORD, "wanted", "one that is mine alone")).put("/api/me/password")
                .then().statusCode(204);
        assertEnded(session);
    }

    @Test
    void a_session_ends_when_the_roles_change_and_not_when_the_name_does() {
        var username = People.with(Role.VIEWER);
        var session = SignedIn.session(username, SignedIn.PASSWORD);
        People.put(username, "another name", Role.VIEWER);
        assertOpen(session);
        People.put(username, "another name", Role.EDITOR);
        assertEnded(session);
    }

    @Test
    void a_session_ends_when_the_account_is_closed_and_stays_ended_when_it_is_open_again() {
        var username = People.with(Role.VIEWER);
        var session = SignedIn.session(username, SignedIn.PASSWORD);
        People.act(username, "close");
        assertEnded(session);
        People.act(username, "reopen");
        assertEnded(session);
    }

    @Test
    void an_ended_session_does_not_stand_before_the_sign_in_page() {
        var username = People.with(Role.VIEWER);
        var session = SignedIn.session(username, SignedIn.PASSWORD);
        People.act(username, "close");
        given().redirects().follow(false).cookie(SignedIn.SESSION, session).get("/sign-in").then().statusCode(200);
        given().cookie(SignedIn.SESSION, session).get("/static/yamabiko.svg").then().statusCode(200);
    }

    @Test
    void a_session_that_somebody_planted_is_replaced_by_the_sign_in() {
        var attacker = People.with(Role.VIEWER);
        var victim = People.with(Role.VIEWER);
        var planted = SignedIn.session(attacker, SignedIn.PASSWORD);

        var signedIn = given().redirects().follow(false).cookie(SignedIn.SESSION, planted)
                .formParam("username", victim).formParam("password", SignedIn.PASSWORD).post("/sign-in");

        var own = signedIn.getCookie(SignedIn.SESSION);
        assertThat(own).isNotNull().isNotEqualTo(planted);
        me(own).then().body(containsString(victim));
        me(planted).then().body(containsString(attacker));
    }

    @Test
    void a_made_up_cookie_is_not_taken_over() {
        var victim = People.with(Role.VIEWER);
        var signedIn = given().redirects().follow(false).cookie(SignedIn.SESSION, "chosen-by-somebody")
                .formParam("username", victim).formParam("password", SignedIn.PASSWORD).post("/sign-in");
        assertThat(signedIn.getCookie(SignedIn.SESSION)).isNotEqualTo("chosen-by-somebody");
        assertEnded("chosen-by-somebody");
    }

    @Test
    void each_sign_in_makes_a_cookie_of_its_own() {
        var username = People.with(Role.VIEWER);
        assertThat(SignedIn.session(username, SignedIn.PASSWORD))
                .isNotEqualTo(SignedIn.session(username, SignedIn.PASSWORD));
    }

    @Test
    void a_name_may_be_typed_as_keyboards_and_telephones_do() {
        var username = People.with(Role.VIEWER);
        var fullWidth = username.replace('p', 'Ｐ');
        me(SignedIn.session(fullWidth + " ", SignedIn.PASSWORD)).then().body(containsString(username));
    }

    private static Response me(String session) {
        return given().redirects().follow(false).cookie(SignedIn.SESSION, session).get("/me");
    }

    private static void assertOpen(String session) {
        me(session).then().statusCode(200);
    }

    private static void assertEnded(String session) {
        me(session).then().statusCode(302).header("Location", endsWith("/sign-in"));
    }
}
