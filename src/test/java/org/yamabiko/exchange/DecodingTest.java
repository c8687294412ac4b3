package org.yamabiko.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    private static final String WORDS = "文面キー,本文\r\ncatalogue,【例示商事】①髙橋～\r\n";

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "Windows-31J", "UTF-16" })
    void what_excel_in_japan_writes_is_read(String charset) {
        assertThat(Decoding.decode(WORDS.getBytes(Charset.forName(charset)))).isEqualTo(WORDS);
    }

    @Test
    void the_mark_in_front_is_no_part_of_the_words() {
        assertThat(Decoding.decode(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
    }

    @Test
    void junk_is_no_text() {
        assertThatThrownBy(() -> Decoding.decode(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13 }))
                .hasMessageContaining("is no text in UTF-8 or Shift_JIS");
    }
}
