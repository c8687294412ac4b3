package org.yamabiko.text;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TextResourceTest {

    private static final String BODY = "【例示商事】資料はこちらです。\n{url}\n";
    private static final String URL = "https://www.example.jp/catalogue";

    @Test
    void a_text_comes_back_as_it_was_written() {
        put("greeting", BODY, URL, "資料請求へのご案内").statusCode(200).body("version", equalTo(1));

        SignedIn.program().get("/api/texts/greeting").then().statusCode(200)
                .body("body", equalTo(BODY)).body("url", equalTo(URL)).body("purpose", equalTo("資料請求へのご案内"));
        SignedIn.program().get("/api/texts").then().body("key", hasItem("greeting"));
    }

    @Test
    void a_change_is_a_version_and_no_change_is_none() {
        put("versions", BODY, URL, "a").body("version", equalTo(1));
        put("versions", BODY, URL, "a").body("version", equalTo(1));
        put("versions", BODY, URL, "b").body("version", equalTo(2));
    }

    @ParameterizedTest(name = "{0} {2} is refused at {3}: {4}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Upper!  | Go: {url}         | https://www.example.jp/      | key  | must be 1 to 64
            bad     | -                 | https://www.example.jp/      | body | is missing
            bad     | no link           | https://www.example.jp/      | body | must contain {url}
            bad     | {url} and {url}   | https://www.example.jp/      | body | must contain {url} once
            bad     | {url}をご覧ください | https://www.example.jp/      | body | followed by
            bad     | Go: {url}         | -                            | url  | is missing
            bad     | Go: {url}         | http://www.example.jp/       | url  | must begin with https://
            bad     | Go: {url}         | javascript:alert(1)          | url  | must begin with https://
            bad     | Go: {url}         | https://intranet/            | url  | full host name
            bad     | Go: {url}         | https://bank@www.example.jp/ | url  | must not carry a user name
            bad     | Go: {url}         | https://www.example.jp/資料  | url  | must be ASCII
            bad     | Go: {url}         | https://www.example.jp/a b   | url  | is no valid URL
            """)
    void what_is_wrong_is_named(String key, String body, String url, String field, String reason) {
        put(key, body, url, "purpose").statusCode(400).contentType("application/problem+json")
                .body("title", equalTo("The text was not taken"))
                .body("violations.field", hasItem(field))
                .body("violations.message", hasItem(containsString(reason)));
    }

    @Test
    void everything_wrong_is_named_at_once() {
        put("bad", "x".repeat(700), "ftp://x", null).statusCode(400).body("violations.field",
                hasItems("body", "url", "purpose"));
    }

    @Test
    void no_document_and_broken_json_are_bad_requests() {
        SignedIn.program().contentType(ContentType.JSON).put("/api/texts/bad").then().statusCode(400);
        SignedIn.program().contentType(ContentType.JSON).body("{").put("/api/texts/bad").then().statusCode(400);
    }

    @Test
    void an_unknown_text_is_a_problem_that_names_it() {
        SignedIn.program().get("/api/texts/nothing").then().statusCode(404).contentType("application/problem+json")
                .body("detail", equalTo("There is no text 'nothing'."));
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        given().get("/api/texts").then().statusCode(401);
        given().contentType(ContentType.JSON).body("{}").put("/api/texts/x").then().statusCode(401);
    }

    private static ValidatableResponse put(String key, String body, String url, String purpose) {
        var document = new java.util.HashMap<String, String>();
        document.put("body", body);
        document.put("url", url);
        document.put("purpose", purpose);
        return SignedIn.program().contentType(ContentType.JSON).body(Map.copyOf(withoutNulls(document)))
                .put("/api/texts/" + key).then();
    }

    private static Map<String, String> withoutNulls(Map<String, String> document) {
        document.values().removeIf(java.util.Objects::isNull);
        return document;
    }
}
