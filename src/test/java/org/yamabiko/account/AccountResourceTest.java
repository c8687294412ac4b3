package org.yamabiko.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AccountResourceTest {

    @Test
    void an_account_is_made_with_a_password_that_is_shown_once() {
        var username = People.name();
        make(username, "山田花子", "editor").then().statusCode(201)
                .header("Location", containsString("/api/accounts/" + username))
                .body("account.name", equalTo("山田花子"), "account.roles", contains("editor"),
                        "account.state", equalTo("OPEN"), "account.newPasswordDue", equalTo(true),
                        "account.signedInAt", nullValue(), "password", matchesPattern("([a-z2-9]{5}-){3}[a-z2-9]{5}"));
        SignedIn.program().get("/api/accounts/" + username).then().statusCode(200).body("password", nullValue());
        SignedIn.program().get("/api/accounts").then().body("username", hasItem(username));
    }

    @Test
    void one_with_a_made_password_chooses_another_one_before_anything_else() {
        var username = People.name();
        String password = make(username, "山田花子", "editor").path("password");
        SignedIn.program(username, password).get("/api/texts").then().statusCode(403)
                .body("title", equalTo("Choose a password of your own first"));
        var browser = SignedIn.browser(username, password);
        browser.get("/").then().statusCode(303).header("Location", containsString("/me"));

        choose(username, password, "one that is mine alone").then().statusCode(204);

        SignedIn.program(username, "one that is mine alone").get("/api/texts").then().statusCode(200);
        SignedIn.program(username, password).get("/api/texts").then().statusCode(401);
    }

    @Test
    void without_a_role_one_may_look() {
        make(People.name(), "山田花子").then().statusCode(201).body("account.roles", contains("viewer"));
    }

    @Test
    void every_wrong_field_is_named() {
        make("Ha Na", " ", "editor", "king").then().statusCode(400)
                .body("violations.code", contains("usernameForm", "personName", "unknownRole"));
    }

    @Test
    void a_name_is_taken_once() {
        var username = People.with(Role.VIEWER);
        make(username, "somebody else", "viewer").then().statusCode(400)
                .body("violations.code", contains("usernameTaken"));
    }

    @Test
    void a_request_without_a_body_is_its_senders_mistake() {
        SignedIn.program().contentType("application/json").post("/api/accounts").then().statusCode(400);
    }

    @Test
    void other_roles_hold_at_once() {
        var username = People.with(Role.VIEWER);
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/audit").then().statusCode(403);
        People.put(username, "山田花子", Role.APPROVER).then().statusCode(200).body("roles", contains("approver"));
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/audit").then().statusCode(200);
    }

    @Test
    void a_closed_account_opens_nothing_until_it_is_open_again() {
        var username = People.with(Role.EDITOR);
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/texts").then().statusCode(200);
        People.act(username, "close").then().statusCode(200).body("state", equalTo("CLOSED"));
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/texts").then().statusCode(401);
        assertThat(SignedIn.session(username, SignedIn.PASSWORD)).isNull();
        People.act(username, "reopen").then().statusCode(200).body("state", equalTo("OPEN"));
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/texts").then().statusCode(200);
    }

    @Test
    void a_forgotten_password_is_replaced_by_one_that_is_shown_once() {
        var username = People.with(Role.EDITOR);
        String password = People.act(username, "password").then().statusCode(200)
                .body("account.newPasswordDue", equalTo(true)).extract().path("password");
        SignedIn.program(username, SignedIn.PASSWORD).get("/api/me").then().statusCode(401);
        SignedIn.program(username, password).get("/api/me").then().statusCode(200);
    }

    @Test
    void one_of_two_administrators_may_go() {
        var second = People.with(Role.ADMINISTRATOR);
        People.act(second, "close").then().statusCode(200);
    }

    @Test
    void nobody_is_nowhere() {
        SignedIn.program().get("/api/accounts/nobody-here").then().statusCode(404);
        People.act("nobody-here", "close").then().statusCode(404);
        People.act("nobody-here", "password").then().statusCode(404);
        SignedIn.program().get("/api/accounts/nobody-here/keys").then().statusCode(404);
    }

    @Test
    void each_change_is_in_the_trail_with_what_was_before_and_after_and_no_password() {
        var username = People.with(Role.VIEWER);
        People.put(username, "山田花子", Role.EDITOR, Role.APPROVER);
        People.act(username, "password");
        People.act(username, "close");

        var trail = People.trail(username);

        assertThat(trail).extracting(entry -> entry.get("action")).containsExactly("ACCOUNT_CLOSED", "PASSWORD_CHANGED",
                "ACCOUNT_CHANGED", "PASSWORD_CHANGED", "ACCOUNT_MADE");
        assertThat(trail).extracting(entry -> entry.get("actor")).containsExactly("admin", "admin", "admin", username, "admin");
        assertThat(trail.get(2))
                .containsEntry("before", "{\"name\":\"" + username + "\",\"roles\":[\"viewer\"],\"state\":\"OPEN\"}")
                .containsEntry("after", "{\"name\":\"山田花子\",\"roles\":[\"editor\",\"approver\"],\"state\":\"OPEN\"}");
        assertThat(trail.get(1)).containsEntry("before", null).containsEntry("after", null);
    }

    @Test
    void a_password_that_breaks_a_rule_is_refused_with_the_rule() {
        var username = People.with(Role.VIEWER);
        choose(username, SignedIn.PASSWORD, "short").then().statusCode(400)
                .body("violations.code", contains("passwordShort"), "violations.field", contains("wanted"));
        choose(username, "a wrong one", "one that is mine alone").then().statusCode(401);
        SignedIn.program(username, SignedIn.PASSWORD).contentType("application/json")
                .body(Map.of("present", "a wrong one", "wanted", "one that is mine alone")).put("/api/me/password")
                .then().statusCode(400).body("violations.code", contains("passwordWrong"));
    }

    @Test
    void the_trail_is_found_by_person_deed_and_time_page_by_page() {
        var username = People.with(Role.VIEWER);
        People.act(username, "close");
        var mine = SignedIn.program().queryParam("subject", "account:" + username);
        mine.queryParam("action", "ACCOUNT_CLOSED").get("/api/audit").then().body("action", contains("ACCOUNT_CLOSED"));
        var newest = SignedIn.program().queryParam("subject", "account:" + username).queryParam("limit", 1).get("/api/audit");
        newest.then().body("action", contains("ACCOUNT_CLOSED"));
        SignedIn.program().queryParam("subject", "account:" + username).queryParam("limit", 1)
                .queryParam("before", newest.<Integer> path("[0].id")).get("/api/audit").then()
                .body("action", contains("PASSWORD_CHANGED"));
        SignedIn.program().queryParam("actor", username).queryParam("to", "2020-01-01T00:00:00Z").get("/api/audit").then()
                .body("$", equalTo(List.of()));
        SignedIn.program().queryParam("action", "DANCED").get("/api/audit").then().statusCode(400);
        SignedIn.program().queryParam("from", "yesterday").get("/api/audit").then().statusCode(400);
    }

    private static Response make(String username, String name, String... roles) {
        return SignedIn.program().contentType("application/json")
                .body(Map.of("username", username, "name", name, "roles", List.of(roles))).post("/api/accounts");
    }

    private static Response choose(String username, String present, String wanted) {
        return SignedIn.program(username, present).contentType("application/json")
                .body(Map.of("present", present, "wanted", wanted)).put("/api/me/password");
    }
}
