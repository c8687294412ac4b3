package org.yamabiko.prompt.recording;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.sound.Wav;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A recording from the file to the caller. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RecordingResourceTest {

    private static final String DID = "05012340006";
    private static final String HOTLINE = """
            {"did": "05012340006", "name": "録音", "senderId": "0312345678",
             "flow": {"say": {"recording": "greeting", "say": "例示商事です。"}}}""";

    @Inject
    DataSource database;
    @Inject
    Prompts prompts;

    @AfterEach
    void forget() throws SQLException {
        MigratedDatabase.run(database, "delete from hotline_revision where did = '+815012340006'");
        MigratedDatabase.run(database, "delete from hotline where did = '+815012340006'");
        MigratedDatabase.run(database, "delete from recording");
    }

    @Test
    void a_recording_is_handed_in_listened_to_and_taken_away() {
        add("営業時間", SoundFiles.wav(1, 0.2)).statusCode(200).body("name", equalTo("営業時間"), "say", equalTo("例示商事です。"),
                "uploadedBy", equalTo("admin"), "file", equalTo("a.wav"));

        var sound = SignedIn.program().get("/api/prompts/営業時間/sound").then().statusCode(200).contentType("audio/wav").extract()
                .asByteArray();
        assertThat(Wav.complete(sound)).isTrue();
        SignedIn.program().get("/api/prompts").then().body("name", hasItem("営業時間"), "usedBy", hasItem(List.of()));
        SignedIn.program().delete("/api/prompts/営業時間").then().statusCode(204);
        SignedIn.program().get("/api/prompts").then().body("name", not(hasItem("営業時間")));
        SignedIn.program().delete("/api/prompts/営業時間").then().statusCode(404);
    }

    @Test
    void a_recording_never_changes() {
        add("greeting", SoundFiles.wav(1, 0.2)).statusCode(200);

        add("greeting", SoundFiles.wav(2, 0.2)).statusCode(409).body("detail", containsString("never changes"));
    }

    @Test
    void what_is_no_sound_or_has_no_words_is_refused_with_each_reason() {
        add("greeting", "hello, I am no sound".getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body("violations.code", contains("recording.none"));
        SignedIn.program().contentType("audio/wav").body(new byte[0]).put("/api/prompts/.x").then().statusCode(400)
                .body("violations.code", contains("recording.name", "recording.say", "recording.missing"));
    }

    @Test
    void a_hotline_plays_it_on_the_line_and_it_cannot_be_taken_away() {
        var content = add("greeting", SoundFiles.wav(1.5, 0.2)).extract().<String> path("contentName");
        SignedIn.program().contentType("application/json").body(HOTLINE).put("/api/hotlines/" + DID).then().statusCode(200);
        SignedIn.program().delete("/api/prompts/greeting").then().statusCode(409).body("detail",
                containsString("+815012340006"));
        SignedIn.program().post("/api/hotlines/" + DID + "/publish").then().statusCode(200);

        var heard = prompts.audio(new Prompt("例示商事です。", Locale.JAPANESE, "", "greeting"));
        assertThat(heard.name()).isEqualTo(content);
        assertThat(given().get(heard.path()).then().statusCode(200).extract().asByteArray())
                .isEqualTo(SignedIn.program().get("/api/prompts/greeting/sound").asByteArray());
        SignedIn.program().get("/api/prompts").then().body("find { it.name == 'greeting' }.usedBy", contains("+815012340006"));
    }

    @Test
    void a_hotline_cannot_name_a_recording_that_is_not_there() {
        SignedIn.program().contentType("application/json").body(HOTLINE.replace("greeting", "nothing"))
                .put("/api/hotlines/" + DID).then()
                .statusCode(400).body("violations.code", contains("step.no-recording"));
    }

    private static ValidatableResponse add(String name, byte[] file) {
        return SignedIn.program().contentType("audio/wav").queryParam("say", "例示商事です。").queryParam("file", "a.wav").body(file)
                .put("/api/prompts/" + name).then();
    }
}
