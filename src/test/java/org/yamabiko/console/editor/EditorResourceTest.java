package org.yamabiko.console.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EditorResourceTest {

    private static final String SAMPLE = "/hotlines/05087654321/edit";

    @Test
    void the_frame_names_the_number_and_where_to_ask() {
        browser("ja").get("/hotlines/050-8765-4321/edit").then().statusCode(200)
                .body(containsString("<title>050-8765-4321の編集")).body(containsString("data-editor=\"" + SAMPLE + "\""));
    }

    @Test
    void a_draft_opens_with_its_document_the_texts_and_the_words() {
        browser("en").get(SAMPLE + "/opened").then().statusCode(200)
                .body("document.flow.menu.keys.'2'.menu.keys.'1'.text", equalTo("repair-fridge"))
                .body("kept.version", not(equalTo(""))).body("kept.by", equalTo("samples"))
                .body("texts.key", hasItem("catalogue"))
                .body("texts.find { it.key == 'catalogue' }.glimpse", containsString("https://www.example.jp/catalogue"))
                .body("words.save", equalTo("Save draft"));
        assertThat(browser("ja").get(SAMPLE + "/opened").asString())
                .as("keys in their order").containsSubsequence("\"keys\":{\"1\"", "\"2\":{\"menu\"", "\"3\"", "\"0\"");
    }

    @Test
    void a_number_without_a_hotline_begins_a_new_one() {
        browser("ja").get("/hotlines/0312360001/edit/opened").then().statusCode(200)
                .body("document.did", equalTo("0312360001")).body("kept.version", equalTo(""));
    }

    @Test
    void what_is_wrong_is_said_in_the_readers_language_at_its_place() {
        var wrong = document("0312360002", "{\"menu\":{\"prompt\":\"\",\"keys\":{\"1\":{\"text\":\"nowhere\"}}}}");
        check("ja", wrong).body("problems.find { it.field == 'flow.menu.prompt' }.words", equalTo("読み上げる言葉を入力してください。"))
                .body("problems.find { it.field == 'flow.menu.keys.1.text' }.words", containsString("「nowhere」"));
        check("en", wrong).body("problems.find { it.field == 'flow.menu.prompt' }.words",
                equalTo("Write what the caller hears."));
        check("ja", "{ nonsense").body("problems.size()", equalTo(1));
        check("ja", document("0312360002", "{\"text\":\"catalogue\"}")).body("problems", empty());
    }

    @Test
    void a_saved_document_is_the_one_that_the_api_gives() {
        var document = document("0312360003",
                "{\"menu\":{\"prompt\":\"p\",\"keys\":{\"9\":{\"text\":\"catalogue\"},\"1\":{\"say\":\"x\"}}}}");
        save("0312360003", "", document).statusCode(200).body("by", equalTo("admin"));

        assertThat(SignedIn.program().get("/api/hotlines/0312360003").asString()).isEqualTo(document);
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_kept_and_named() {
        var document = document("0312360004", "{\"text\":\"catalogue\"}");
        var version = save("0312360004", "", document).statusCode(200).extract().<String> path("version");
        var theirs = document("0312360004", "{\"text\":\"delivery\"}");
        SignedIn.program().contentType(ContentType.JSON).body(theirs).put("/api/hotlines/0312360004").then().statusCode(200);

        var answer = save("0312360004", version, document).statusCode(409).body("by", equalTo("admin"));
        assertThat(SignedIn.program().get("/api/hotlines/0312360004").asString()).isEqualTo(theirs);

        save("0312360004", answer.extract().path("version"), document).statusCode(200);
    }

    @Test
    void a_document_with_problems_is_not_saved() {
        save("0312360005", "", document("0312360005", "{\"say\":\"\"}")).statusCode(400)
                .body("problems.field", hasItem("flow.say"));
        save("0312360005", "", document("0312360006", "{\"text\":\"catalogue\"}")).statusCode(400)
                .body("problems.field", hasItem("did"));
        SignedIn.program().get("/api/hotlines/0312360005").then().statusCode(404);
    }

    @Test
    void a_sentence_that_was_recorded_is_heard() {
        var prompt = browser("ja").get(SAMPLE + "/opened").then().extract().<String> path("document.flow.menu.prompt");
        var wav = browser("ja").contentType(ContentType.JSON)
                .body("{\"language\":\"ja\",\"text\":\"" + prompt + "\"}").post(SAMPLE + "/sound").then().statusCode(200)
                .contentType("audio/wav").extract().asByteArray();
        assertThat(new String(wav, 0, 4, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    }

    @Test
    void a_sentence_without_end_or_in_no_language_is_not_spoken() {
        for (var body : new String[] { "{\"language\":\"ja\",\"text\":\"" + "あ".repeat(501) + "\"}",
                "{\"language\":\"ja\",\"text\":\" \"}", "{\"language\":\"xx\",\"text\":\"a\"}", "{}" }) {
            browser("ja").contentType(ContentType.JSON).body(body).post(SAMPLE + "/sound").then().statusCode(400);
        }
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        for (var path : new String[] { "", "/opened" }) {
            RestAssured.given().redirects().follow(false).get(SAMPLE + path).then().statusCode(302);
        }
        for (var path : new String[] { "", "/check", "/sound" }) {
            RestAssured.given().redirects().follow(false).contentType(ContentType.JSON).body("{}").post(SAMPLE + path).then()
                    .statusCode(302);
        }
    }

    private static ValidatableResponse check(String language, String document) {
        return browser(language).contentType(ContentType.JSON).body(document).post("/hotlines/0312360002/edit/check").then()
                .statusCode(200);
    }

    private static ValidatableResponse save(String did, String version, String document) {
        return browser("ja").contentType(ContentType.JSON).header("If-Match", version).body(document)
                .post("/hotlines/" + did + "/edit").then();
    }

    private static RequestSpecification browser(String language) {
        return SignedIn.browser().header("Accept-Language", language);
    }

    private static String document(String did, String flow) {
        return "{\"did\":\"" + did + "\",\"name\":\"Test\",\"senderId\":\"0312345678\",\"flow\":" + flow + "}";
    }
}
