package org.yamabiko.prompt.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void a_word_is_read_as_the_dictionary_says() {
        assertThat(lexicon("例示商事", "レイジショウジ").read("例示商事です。")).isEqualTo("レイジショウジです。");
    }

    @Test
    void the_longest_word_that_fits_counts() {
        assertThat(lexicon("例示", "レイジ", "例示堂", "レイシドウ").read("例示堂と例示")).isEqualTo("レイシドウとレイジ");
    }

    @Test
    void latin_words_are_found_whatever_their_case_but_not_within_others() {
        assertThat(lexicon("Reiji", "RAY-jee").read("REIJI and Reijiro, at reiji."))
                .isEqualTo("RAY-jee and Reijiro, at RAY-jee.");
    }

    @Test
    void a_text_without_any_of_the_words_stays() {
        assertThat(lexicon("$1", "x").read("例示商事です。")).isEqualTo("例示商事です。");
        assertThat(lexicon().read("例示商事です。")).isEqualTo("例示商事です。");
    }

    private static Lexicon lexicon(String... wordsAndReadings) {
        var words = new ArrayList<Pronunciation>();
        for (var i = 0; i < wordsAndReadings.length; i += 2) {
            words.add(new Pronunciation("ja", wordsAndReadings[i], wordsAndReadings[i + 1], "hanako", Instant.EPOCH));
        }
        return new Lexicon(List.copyOf(words));
    }
}
