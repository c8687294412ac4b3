package org.yamabiko.testing;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;

import org.yamabiko.account.Role;

import io.restassured.specification.RequestSpecification;

/** Requests of somebody who may do everything, or of one with a single role. */
public final class SignedIn {

    public static final String SESSION = "yamabiko-session";

    /** Of each account that is made here. */
    public static final String PASSWORD = "of-one-in-tests";

    /** As browsers send our forms. */
    public static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private SignedIn() {
    }

    /** A page in a browser, after the sign-in form. */
    public static RequestSpecification browser() {
        return browser("admin", PostgresForTests.ADMIN_PASSWORD);
    }

    /** The same, of somebody with this role alone. */
    public static RequestSpecification browser(Role role) {
        return browser(person(role), PASSWORD);
    }

    public static RequestSpecification browser(String username, String password) {
        return given().redirects().follow(false).cookie(SESSION, session(username, password));
    }

    /** The cookie of somebody who may do everything. */
    public static String session() {
        return session("admin", PostgresForTests.ADMIN_PASSWORD);
    }

    /** The cookie that the sign-in form sets; null if it refuses. */
    public static String session(String username, String password) {
        return given().redirects().follow(false).contentType(FORM).formParam("username", username)
                .formParam("password", password).post("/sign-in").getCookie(SESSION);
    }

    /** A program, with HTTP Basic. */
    public static RequestSpecification program() {
        return program("admin", PostgresForTests.ADMIN_PASSWORD);
    }

    /** The same, of somebody with this role alone. */
    public static RequestSpecification program(Role role) {
        return program(person(role), PASSWORD);
    }

    public static RequestSpecification program(String username, String password) {
        return given().auth().preemptive().basic(username, password);
    }

    private static String person(Role role) {
        return person("test-" + role.word(), role);
    }

    /** An open account with these roles and {@link #PASSWORD}, made at its first use. */
    public static String person(String username, Role... roles) {
        if (program(username, PASSWORD).get("/api/me").statusCode() != 200) {
            var wanted = Map.of("username", username, "name", username, "roles",
                    List.of(roles).stream().map(Role::word).toList());
            var lent = program().contentType("application/json").body(wanted).post("/api/accounts");
            lent.then().statusCode(201);
            program(username, lent.path("password")).contentType("application/json")
                    .body(Map.of("present", lent.path("password"), "wanted", PASSWORD)).put("/api/me/password")
                    .then().statusCode(204);
        }
        return username;
    }
}
