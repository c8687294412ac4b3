package org.yamabiko.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    @ParameterizedTest
    @ValueSource(strings = { "ja", "en" })
    void wording_is_complete_and_has_nothing_else(String language) throws IOException {
        var wording = new Properties();
        try (var file = new InputStreamReader(
                getClass().getResourceAsStream("/prompt/sentences_" + language + ".properties"), StandardCharsets.UTF_8)) {
            wording.load(file);
        }

        assertThat(wording.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Sentence.values()).map(Sentence::name).toList());
    }

    @Test
    void caller_who_withheld_the_number_is_told_to_dial_186() {
        assertThat(Sentence.WITHHELD_HELP.in(Locale.JAPAN))
                .isEqualTo(new Prompt("おそれいりますが、電話番号の前に、イチ、ハチ、ロクをつけて、番号を通知して、おかけ直しください。", Locale.JAPANESE));
    }

    @Test
    void a_language_without_wording_hears_english() {
        assertThat(Sentence.GOODBYE.in(Locale.FRENCH)).isEqualTo(new Prompt("Thank you for calling. Goodbye.", Locale.ENGLISH));
    }

    @Test
    void each_digit_has_its_sentence() {
        assertThat(IntStream.rangeClosed(0, 9).mapToObj(Sentence::digit).map(digit -> digit.in(Locale.JAPANESE).text()))
                .containsExactly("ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー");
    }
}
