package org.yamabiko.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Requests of somebody who may do everything. */
public final class SignedIn {

    public static final String SESSION = "yamabiko-session";

    private SignedIn() {
    }

    /** A page in a browser, after the sign-in form. */
    public static RequestSpecification browser() {
        var session = given().redirects().follow(false)
                .formParam("username", "admin").formParam("password", PostgresForTests.ADMIN_PASSWORD)
                .post("/sign-in").getCookie(SESSION);
        return given().redirects().follow(false).cookie(SESSION, session);
    }

    /** A program, with HTTP Basic. */
    public static RequestSpecification program() {
        return given().auth().preemptive().basic("admin", PostgresForTests.ADMIN_PASSWORD);
    }
}
