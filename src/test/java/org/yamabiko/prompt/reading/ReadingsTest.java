package org.yamabiko.prompt.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/prompt/readings_ja.tsv", delimiter = '\t', quoteCharacter = '\1', commentCharacter = '\2')
    void japanese_is_read_as_people_say_it(String written, String read) {
        assertThat(Readings.of(written, Locale.JAPANESE)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/prompt/readings_en.tsv", delimiter = '\t', quoteCharacter = '\1', commentCharacter = '\2')
    void english_is_read_as_people_say_it(String written, String read) {
        assertThat(Readings.of(written, Locale.ENGLISH)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = { "料金は1860円です", "お電話ありがとうございます。", "「そのほか」は9を押してください。", "データセンター" })
    void what_an_engine_reads_well_is_left_alone(String text) {
        assertThat(Readings.of(text, Locale.JAPANESE)).isEqualTo(text);
    }

    @Test
    void a_name_that_the_dictionary_has_read_stays_within_an_address() {
        assertThat(Readings.of("www.レイジショウジ.jp", Locale.JAPANESE))
                .isEqualTo("ダブリューダブリューダブリュー、ドット、レイジショウジ、ドット、ジェーピー");
    }

    @Test
    void a_language_without_rules_is_left_alone() {
        assertThat(Readings.of("Tapez 1", Locale.FRENCH)).isEqualTo("Tapez 1");
    }
}
