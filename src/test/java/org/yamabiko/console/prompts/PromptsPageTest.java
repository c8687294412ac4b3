package org.yamabiko.console.prompts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.account.Role;
import org.yamabiko.prompt.recording.SoundFiles;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The page of recordings and pronunciations, as its HTML says it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PromptsPageTest {

    @Inject
    DataSource database;

    @BeforeEach
    @AfterEach
    void forget() throws SQLException {
        MigratedDatabase.run(database, "delete from recording");
        MigratedDatabase.run(database, "delete from pronunciation");
    }

    @Test
    void an_empty_page_says_so() {
        page("").body(containsString("録音がまだ登録されていません。"), containsString("読み方がまだ登録されていません。"));
    }

    @Test
    void a_recording_is_handed_in_listed_and_deleted() {
        upload("営業時間", "九時からです。", SoundFiles.wav(1, 0.2)).statusCode(303).header("Location", endsWith("/prompts?done=saved"));

        page("?done=saved").body(containsString("登録しました。"), containsString("九時からです。"),
                containsString("src=\"/prompts/%E5%96%B6%E6%A5%AD%E6%99%82%E9%96%93/sound\""));
        SignedIn.browser(Role.VIEWER).get("/prompts/営業時間/sound").then().statusCode(200).contentType("audio/wav");

        post("/prompts/営業時間/remove", Map.of()).statusCode(303).header("Location", endsWith("/prompts?done=removed"));
        page("").body(not(containsString("九時からです。")));
    }

    @Test
    void what_is_no_sound_is_refused_beside_its_field_and_what_was_typed_stays() {
        upload("greeting", "例示商事です。", "no sound at all".getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body(containsString("音声ファイルではありません。"), containsString("value=\"greeting\""),
                        containsString("value=\"例示商事です。\""));
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        upload("greeting", "例示商事です。", SoundFiles.wav(1, 0.2)).statusCode(303);

        upload("greeting", "別の言葉", SoundFiles.wav(1, 0.2)).statusCode(400).body(containsString("同じ名前の録音があります。"));
    }

    @Test
    void a_word_gets_its_reading_and_loses_it() {
        post("/prompts/words", Map.of("language", "ja", "word", "例示商事", "reading", "レイジショウジ")).statusCode(303);
        page("").body(containsString("<b>例示商事</b>"), containsString("レイジショウジ"));

        post("/prompts/words/remove", Map.of("language", "ja", "word", "例示商事")).statusCode(303);
        page("").body(not(containsString("<b>例示商事</b>")));
        post("/prompts/words", Map.of("language", "ja", "word", "例示", "reading", "")).statusCode(400)
                .body(containsString("読み方を100文字以内で入力してください。"), containsString("value=\"例示\""));
    }

    @Test
    void somebody_sees_how_a_sentence_is_read() {
        page("?text=0120-123-456まで&language=ja").body(containsString("ゼロイチニーゼロ、イチニーサン、ヨンゴーロクまで"));
    }

    @Test
    void a_viewer_listens_and_changes_nothing() {
        SignedIn.browser(Role.VIEWER).get("/prompts").then().statusCode(200).body(not(containsString("<input id=\"file\"")));
    }

    private static ValidatableResponse page(String query) {
        return SignedIn.browser().header("Accept-Language", "ja").get("/prompts" + query).then().statusCode(200);
    }

    private static ValidatableResponse upload(String name, String say, byte[] file) {
        return SignedIn.browser().header("Accept-Language", "ja").contentType("multipart/form-data; charset=UTF-8")
                .multiPart(text("name", name)).multiPart(text("say", say))
                .multiPart("file", "a.wav", file, "audio/wav").post("/prompts").then();
    }

    private static io.restassured.specification.MultiPartSpecification text(String name, String value) {
        return new io.restassured.builder.MultiPartSpecBuilder(value).controlName(name).charset(StandardCharsets.UTF_8)
                .mimeType("text/plain").build();
    }

    private static ValidatableResponse post(String path, Map<String, String> fields) {
        return SignedIn.browser().header("Accept-Language", "ja")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(fields).post(path).then();
    }
}
