package org.yamabiko.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+81312345678", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝１＋１", "'=1", "''=1",
            "=HYPERLINK(\"x\")",
            "=1\n=2" })
    void what_a_spreadsheet_would_take_for_a_formula_is_words_and_comes_back(String words) {
        assertThat(Cells.harmless(words)).startsWith("'");
        assertThat(Cells.original(Cells.harmless(words))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1", "1 > 2", "'quoted'", "カタログは1を押してください。", "a=b" })
    void other_words_stay_as_they_are(String words) {
        assertThat(Cells.harmless(words)).isEqualTo(words);
        assertThat(Cells.original(words)).isEqualTo(words);
    }

    @Test
    void an_apostrophe_that_belongs_to_the_words_is_not_lost() {
        assertThat(Cells.original("'tis")).isEqualTo("'tis");
    }
}
