package org.yamabiko.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SignInTest {

    @Test
    void a_page_without_a_session_leads_to_the_sign_in_page() {
        browser().get("/").then().statusCode(302).header("Location", endsWith("/sign-in"));
        browser().get("/handset").then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    @Test
    void a_page_nobody_declared_public_needs_a_session_too() {
        browser().get("/no-such-page").then().statusCode(302);
    }

    @Test
    void the_right_password_opens_a_session_that_scripts_and_other_sites_cannot_use() {
        var answer = form("admin", PostgresForTests.ADMIN_PASSWORD).post("/sign-in");
        answer.then().statusCode(302).header("Location", endsWith("/"));
        assertThat(answer.getHeaders().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(SignedIn.SESSION + "=").contains("HTTPOnly",
                        "SameSite=Strict"));
        browser().cookie(SignedIn.SESSION, answer.getCookie(SignedIn.SESSION)).get("/").then().statusCode(200);
    }

    @Test
    void after_signing_in_one_is_where_one_wanted_to_go() {
        var turnedAway = browser().get("/handset");
        form("admin", PostgresForTests.ADMIN_PASSWORD).cookies(turnedAway.getCookies()).post("/sign-in")
                .then().statusCode(302).header("Location", endsWith("/handset"));
    }

    @Test
    void a_wrong_password_leads_back_with_a_reason() {
        var answer = form("admin", "guess").post("/sign-in");
        answer.then().statusCode(302).header("Location", endsWith("/sign-in?failed=yes"));
        assertThat(answer.getCookie(SignedIn.SESSION)).isNull();
        browser().get("/sign-in?failed=yes").then().statusCode(200).body(containsString("ユーザー名またはパスワードが違います。"));
    }

    @Test
    void an_unknown_user_is_told_the_same_as_one_with_a_wrong_password() {
        form("nobody", "guess").post("/sign-in").then().statusCode(302).header("Location", endsWith("/sign-in?failed=yes"));
    }

    @Test
    void a_form_without_a_password_leads_back_too() {
        browser().formParam("username", "admin").post("/sign-in").then().statusCode(303)
                .header("Location", endsWith("/sign-in?failed=yes"));
    }

    @Test
    void a_forged_session_opens_nothing() {
        browser().cookie(SignedIn.SESSION, "bm90IGEgc2Vzc2lvbiBhdCBhbGwgbm90IGEgc2Vzc2lvbg").get("/").then().statusCode(302);
    }

    @Test
    void a_session_that_somebody_planted_before_is_not_the_one_that_signing_in_opens() {
        var answer = form("admin", PostgresForTests.ADMIN_PASSWORD).cookie(SignedIn.SESSION, "planted").post("/sign-in");
        assertThat(answer.getCookie(SignedIn.SESSION)).isNotBlank().isNotEqualTo("planted");
        browser().cookie(SignedIn.SESSION, "planted").get("/").then().statusCode(302);
    }

    @Test
    void signing_out_ends_the_session_in_the_browser() {
        SignedIn.browser().post("/sign-out").then().statusCode(303).header("Location", endsWith("/sign-in"))
                .cookie(SignedIn.SESSION, equalTo(""));
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        SignedIn.browser().header("Origin", "https://elsewhere.example").post("/sign-out").then().statusCode(403)
                .contentType("application/problem+json")
                .body("detail", equalTo("A page of another site asked for this change, so it was refused."));
        form("admin", PostgresForTests.ADMIN_PASSWORD).header("Sec-Fetch-Site", "cross-site").post("/sign-in").then()
                .statusCode(403);
    }

    @Test
    void a_form_of_our_own_page_is_taken() {
        SignedIn.browser().header("Sec-Fetch-Site", "same-origin").post("/sign-out").then().statusCode(303);
    }

    @Test
    void a_program_without_credentials_gets_a_problem_and_no_redirect() {
        assertIsProblem(given().redirects().follow(false).get("/api/texts/catalogue"));
    }

    @Test
    void a_program_with_a_wrong_password_gets_the_same_problem() {
        assertIsProblem(given().auth().preemptive().basic("admin", "guess").get("/api/texts/catalogue"));
    }

    @Test
    void a_session_of_the_pages_does_not_open_the_api() {
        assertIsProblem(SignedIn.browser().get("/api/texts/catalogue"));
    }

    @Test
    void a_program_with_the_right_password_gets_in() {
        SignedIn.program().get("/q/openapi").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(401);
    }

    @Test
    void probes_need_no_sign_in() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void a_page_may_load_nothing_from_elsewhere_and_run_nothing_written_into_it() {
        given().get("/sign-in").then().statusCode(200)
                .header("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self'; "
                        + "frame-ancestors 'none'; object-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(not(containsString("<style")), not(containsString(" style=")), not(containsString("onclick")));
    }

    private static void assertIsProblem(Response answer) {
        answer.then().statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("asic realm=\"Yamabiko\""))
                .body("status", equalTo(401))
                .body("title", equalTo("Unauthorized"))
                .body("instance", equalTo("/api/texts/catalogue"));
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Accept-Language", "ja");
    }

    private static RequestSpecification form(String username, String password) {
        return browser().formParam("username", username).formParam("password", password);
    }
}
