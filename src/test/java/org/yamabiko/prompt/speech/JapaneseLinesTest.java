package org.yamabiko.prompt.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class JapaneseLinesTest {

    @Test
    void an_ordinary_prompt_is_spoken_in_one_go() {
        assertThat(JapaneseLines.of("カタログは1、修理は2を押してください。")).containsExactly("カタログは1、修理は2を押してください。");
    }

    @Test
    void the_end_of_a_line_is_the_end_of_a_sentence() {
        assertThat(JapaneseLines.of("例示商事です\n修理は1、\r\n配送は2")).containsExactly("例示商事です。修理は1、配送は2");
    }

    @Test
    void a_long_text_is_cut_where_a_speaker_breathes_and_nothing_is_lost() {
        var text = "お電話ありがとうございます。".repeat(60);

        var lines = JapaneseLines.of(text);

        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines).hasSize(3).allSatisfy(line -> {
            assertThat(line).endsWith("。");
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThan(1000);
        });
    }

    @Test
    void a_long_text_without_a_single_mark_is_not_lost_either() {
        var text = "あ".repeat(999);

        assertThat(String.join("", JapaneseLines.of(text))).isEqualTo(text);
    }

    @Test
    void signs_alone_say_nothing() {
        assertThat(JapaneseLines.of("。！😀")).isEmpty();
    }
}
