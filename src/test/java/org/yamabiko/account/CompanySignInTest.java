package org.yamabiko.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** OpenID Connect against a provider of our own on loopback. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(value = IdentityProviderForTests.class)
class CompanySignInTest {

    @Test
    void the_sign_in_page_offers_it() {
        given().header("Accept-Language", "ja").get("/sign-in").then()
                .body(containsString("会社のアカウントでログイン"), containsString("href=\"/sign-in/company\""));
    }

    @Test
    void a_group_gives_the_roles_that_the_configuration_says() {
        var cookies = signIn("hanako", "call-centre");
        with(cookies, "/me").then().statusCode(200).body(containsString("company:hanako"), containsString("編集者"),
                containsString("テスト担当"), containsString("会社のアカウントでログインしています。"));
        with(cookies, "/accounts").then().statusCode(403);
    }

    @Test
    void an_administrator_may_come_from_there_too() {
        with(signIn("taro", "it"), "/accounts").then().statusCode(200);
    }

    @Test
    void a_group_that_is_not_named_opens_nothing_though_it_is_called_like_a_role() {
        var cookies = signIn("jiro", "administrator");
        with(cookies, "/").then().statusCode(302).header("Location", endsWith("/sign-in"));
        with(cookies, "/sign-in/company").then().statusCode(302).header("Location", endsWith("/sign-in?norole=yes"));
        with(cookies, "/sign-in?norole=yes").then().statusCode(200)
                .body(containsString("会社のアカウントは確認できましたが、権限がありません。"));
    }

    @Test
    void a_page_without_a_session_still_leads_to_our_own_door() {
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    @Test
    void the_form_still_opens_for_accounts_that_are_kept_here() {
        SignedIn.browser().get("/accounts").then().statusCode(200);
    }

    @Test
    void such_a_session_does_not_open_the_api_and_has_no_keys() {
        var cookies = signIn("hanako", "call-centre");
        with(cookies, "/api/me").then().statusCode(401);
        given().redirects().follow(false).cookies(cookies).formParam("name", "x").formParam("roles", "editor")
                .post("/me/keys").then().statusCode(409);
    }

    @Test
    void signing_out_ends_it() {
        var cookies = signIn("hanako", "call-centre");
        var left = given().redirects().follow(false).cookies(cookies).post("/sign-out");
        left.then().statusCode(303).header("Location", endsWith("/sign-in"));
        assertThat(left.getCookies()).anySatisfy((name, value) -> {
            assertThat(name).startsWith("q_session");
            assertThat(value).isEmpty();
        });
    }

    @Test
    void whom_the_company_does_not_let_in_is_back_at_our_door() {
        var there = given().redirects().follow(false).get("/sign-in/company");
        var state = there.header("Location").replaceFirst(".*[?&]state=([^&]+).*", "$1");
        given().redirects().follow(false).cookies(there.getCookies())
                .get("/sign-in/company?error=access_denied&state=" + state).then().statusCode(302)
                .header("Location", endsWith("/sign-in?failed=yes"));
    }

    @Test
    void a_made_up_session_is_nobodys() {
        given().redirects().follow(false).cookie("q_session", "made-up").get("/").then().statusCode(302)
                .header("Location", endsWith("/sign-in"));
        given().redirects().follow(false).cookie("q_session", "made-up").get("/sign-in").then().statusCode(200);
    }

    private static Map<String, String> signIn(String name, String group) {
        var there = given().redirects().follow(false).get("/sign-in/company");
        var cookies = new HashMap<>(there.getCookies());
        var back = given().redirects().follow(false).urlEncodingEnabled(false)
                .get(there.header("Location") + "&as=" + name + "&groups=" + group);
        var in = given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies).get(own(back.header("Location")));
        assertThat(in.statusCode()).as(in.asString()).isEqualTo(302);
        cookies.putAll(in.getCookies());
        cookies.values().removeIf(String::isEmpty);
        return cookies;
    }

    /** The same address on the port of the test. */
    private static String own(String address) {
        return address.replaceFirst("^http://[^/]+", "http://localhost:" + RestAssured.port);
    }

    private static Response with(Map<String, String> cookies, String path) {
        return given().redirects().follow(false).header("Accept-Language", "ja").cookies(cookies).get(path);
    }
}
