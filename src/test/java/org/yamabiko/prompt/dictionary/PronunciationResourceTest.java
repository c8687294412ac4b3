package org.yamabiko.prompt.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.util.Locale;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A word from the dictionary to the engine. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PronunciationResourceTest {

    @Inject
    Prompts prompts;
    @Inject
    Pronunciations pronunciations;
    @Inject
    DataSource database;

    @AfterEach
    void forget() throws SQLException {
        MigratedDatabase.run(database, "delete from pronunciation");
        pronunciations.refresh();
    }

    @Test
    void a_word_is_read_as_somebody_has_set_it_until_it_is_forgotten() {
        put("ja", "例示商事", "レイジショウジ").statusCode(204);
        pronunciations.refresh();

        assertThat(reading("例示商事、03-1234-5678")).isEqualTo("レイジショウジ、ゼロサン、イチニーサンヨン、ゴーロクナナハチ");
        SignedIn.program().get("/api/pronunciations").then().body("word", hasItem("例示商事"), "changedBy", hasItem("admin"));

        SignedIn.program().delete("/api/pronunciations/ja/例示商事").then().statusCode(204);
        pronunciations.refresh();
        assertThat(reading("例示商事")).isEqualTo("例示商事");
        SignedIn.program().get("/api/pronunciations").then().body("word", not(hasItem("例示商事")));
    }

    @Test
    void a_prompt_with_a_reading_of_its_own_is_not_touched() {
        put("ja", "例示商事", "レイジショウジ").statusCode(204);
        pronunciations.refresh();
        var own = new Prompt("例示商事", Locale.JAPANESE, "例示商事デス", "");

        assertThat(prompts.reading(own)).isEqualTo("例示商事デス");
    }

    @Test
    void what_is_no_word_is_refused_with_each_reason() {
        put("fr", "!", "").statusCode(400).body("violations.code",
                contains("pronunciation.language", "pronunciation.word", "pronunciation.reading"));
        SignedIn.program().delete("/api/pronunciations/ja/nothing").then().statusCode(404).body("title", equalTo("Not found"));
    }

    private String reading(String text) {
        return prompts.reading(new Prompt(text, Locale.JAPANESE));
    }

    private static ValidatableResponse put(String language, String word, String reading) {
        return SignedIn.program().contentType("application/json").body("{\"reading\": \"" + reading + "\"}")
                .put("/api/pronunciations/" + language + "/" + word).then();
    }
}
