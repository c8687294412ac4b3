package org.yamabiko.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LanguageTest {

    private static final String JAPANESE = "<html lang=\"ja\">";
    private static final String ENGLISH = "<html lang=\"en\">";

    @Test
    void japanese_comes_first() {
        given().get("/sign-in").then().body(containsString(JAPANESE), containsString("山彦にログイン"));
    }

    @Test
    void a_browser_that_asks_for_english_gets_it() {
        given().header("Accept-Language", "fr, en-GB;q=0.8, ja;q=0.5").get("/sign-in").then()
                .body(containsString(ENGLISH), containsString("Sign in to Yamabiko"));
    }

    @Test
    void a_chosen_language_is_kept() {
        var chosen = given().header("Accept-Language", "ja").get("/sign-in?lang=en");
        chosen.then().body(containsString(ENGLISH));
        given().header("Accept-Language", "ja").cookies(chosen.getCookies()).get("/sign-in").then()
                .body(containsString(ENGLISH));
    }

    @Test
    void the_other_language_is_one_click_away_and_keeps_the_rest_of_the_address() {
        given().header("Accept-Language", "ja").get("/sign-in?failed=yes").then()
                .body(containsString("href=\"/sign-in?failed=yes&amp;lang=en\""));
    }

    @Test
    void an_unknown_language_is_not_an_error() {
        given().header("Accept-Language", "ja").get("/sign-in?lang=xx").then().statusCode(200).body(containsString(JAPANESE));
    }
}
