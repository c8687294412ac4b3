package org.yamabiko.prompt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.yamabiko.prompt.sound.Pcm;
import org.yamabiko.prompt.sound.Wav;
import org.yamabiko.prompt.speech.InstalledEngines;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PromptResourceTest {

    private static final String PROMISE = Sentence.PROMISE.in(Locale.JAPANESE).contentName();

    @Inject
    Prompts prompts;
    @Inject
    TableStore table;

    @Test
    void asterisk_fetches_a_sentence_without_sign_in_and_may_keep_it_for_ever() {
        given().get("/prompt/" + PROMISE + ".wav").then().statusCode(200).contentType("audio/wav")
                .header("ETag", '"' + PROMISE + '"')
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void asterisk_asks_whether_its_copy_is_still_good() {
        given().header("If-None-Match", '"' + PROMISE + '"').get("/prompt/" + PROMISE + ".wav").then().statusCode(304);
    }

    @Test
    void an_unknown_sound_is_not_found() {
        given().get("/prompt/" + "0".repeat(32) + ".wav").then().statusCode(404).contentType("text/plain")
                .body(is("no such prompt"));
    }

    @Test
    void a_name_that_is_none_is_not_found() {
        given().urlEncodingEnabled(false).get("/prompt/..%2f..%2fapplication.wav").then().statusCode(404);
        given().get("/prompt/PROMISE.wav").then().statusCode(404);
    }

    @Test
    void a_sound_that_only_the_table_has_is_served() {
        var name = new Prompt("別のノードが話しました。", Locale.JAPANESE).contentName();
        var wav = Wav.write(Pcm.silence(Duration.ofSeconds(1), 8000));
        table.keep(name, wav);
        table.keep(name, wav);

        assertThat(given().get("/prompt/" + name + ".wav").then().statusCode(200).extract().asByteArray()).isEqualTo(wav);
    }

    @Test
    @EnabledIf("japaneseIsSpoken")
    void a_prepared_prompt_is_served_and_shared_by_the_table() {
        // a text that no earlier run has left in this machine's folder
        var menu = new Prompt("受付番号は" + ProcessHandle.current().pid() + "です。", Locale.JAPANESE);

        prompts.prepare(List.of(menu));

        var audio = prompts.audio(menu, Sentence.GENERIC_MENU);
        assertThat(audio.name()).isEqualTo(menu.contentName());
        assertThat(audio.length()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
        var wav = given().get(audio.path()).then().statusCode(200).extract().asByteArray();
        assertThat(table.find(audio.name())).contains(wav);
    }

    static boolean japaneseIsSpoken() {
        return InstalledEngines.all().getFirst().available();
    }
}
