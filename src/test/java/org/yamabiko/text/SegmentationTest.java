package org.yamabiko.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yamabiko.text.Alphabet.GSM_7BIT;
import static org.yamabiko.text.Alphabet.UCS2;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentationTest {

    private static final String EMOJI = "😀";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("nothing", "", GSM_7BIT, List.of(0)),
                Arguments.of("one newline", "\n", GSM_7BIT, List.of(1)),
                Arguments.of("GSM, as long as one segment", "a".repeat(160), GSM_7BIT, List.of(160)),
                Arguments.of("GSM, one too long", "a".repeat(161), GSM_7BIT, List.of(153, 8)),
                Arguments.of("GSM, two full segments", "a".repeat(306), GSM_7BIT, List.of(153, 153)),
                Arguments.of("GSM, one more than two full segments", "a".repeat(307), GSM_7BIT, List.of(153, 153, 1)),
                Arguments.of("GSM, extension characters fill one segment", "€".repeat(80), GSM_7BIT, List.of(80)),
                Arguments.of("GSM, an extension character too many", "a".repeat(159) + "€", GSM_7BIT, List.of(153, 7)),
                Arguments.of("GSM, an extension character on the border", "a".repeat(152) + "€" + "a".repeat(10), GSM_7BIT,
                        List.of(152, 11)),
                Arguments.of("Japanese, as long as one segment", "あ".repeat(70), UCS2, List.of(70)),
                Arguments.of("Japanese, one too long", "あ".repeat(71), UCS2, List.of(67, 4)),
                Arguments.of("Japanese, two full segments", "あ".repeat(134), UCS2, List.of(67, 67)),
                Arguments.of("Japanese, one more than two full segments", "あ".repeat(135), UCS2, List.of(67, 67, 1)),
                Arguments.of("Japanese with newlines", "あ\n".repeat(35), UCS2, List.of(70)),
                Arguments.of("one kana makes it all UCS-2", "a".repeat(70) + "あ", UCS2, List.of(67, 4)),
                Arguments.of("an emoji is two units", "あ".repeat(68) + EMOJI, UCS2, List.of(70)),
                Arguments.of("an emoji over the end of the only segment", "あ".repeat(69) + EMOJI, UCS2, List.of(67, 4)),
                Arguments.of("an emoji on the border", "あ".repeat(66) + EMOJI + "あ".repeat(9), UCS2, List.of(66, 11)),
                Arguments.of("the longest for docomo", "あ".repeat(660), UCS2, List.of(67, 67, 67, 67, 67, 67, 67, 67, 67, 57)),
                Arguments.of("the longest anywhere", "あ".repeat(670), UCS2, List.of(67, 67, 67, 67, 67, 67, 67, 67, 67, 67)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_text_is_cut_where_the_standard_says_and_loses_nothing(String name, String body, Alphabet alphabet,
            List<Integer> lengths) {
        var segmentation = Segmentation.of(body);

        assertThat(segmentation.alphabet()).isEqualTo(alphabet);
        assertThat(segmentation.segments()).extracting(String::length).isEqualTo(lengths);
        assertThat(String.join("", segmentation.segments())).isEqualTo(body);
    }

    @Test
    void half_an_emoji_becomes_a_replacement_character() {
        assertThat(Segmentation.of("あ\uD83D").segments()).containsExactly("あ\uFFFD");
        assertThat(Segmentation.of("\uDE00\uD83D!").segments()).containsExactly("\uFFFD\uFFFD!");
    }

    @Test
    void a_voiced_sound_mark_of_its_own_stays_after_its_kana() {
        assertThat(Segmentation.of("か\u3099").segments()).containsExactly("か\u3099");
    }

    @Test
    void japanese_is_big_endian_utf_16() {
        assertThat(UCS2.encode("あ😀")).isEqualTo(octets("3042D83DDE00"));
    }

    @Test
    void gsm_is_one_octet_a_septet_with_an_escape_before_the_extension_characters() {
        assertThat(GSM_7BIT.encode("@a_€[Ç\n")).isEqualTo(octets("0061111B651B3C090A"));
        assertThat(GSM_7BIT.encode("¡Zà ¿")).isEqualTo(octets("405A7F2060"));
    }

    @Test
    void the_escape_itself_and_a_backtick_are_no_gsm_characters() {
        assertThat(Alphabet.of("\u001B")).isEqualTo(UCS2);
        assertThat(Alphabet.of("`")).isEqualTo(UCS2);
        assertThatThrownBy(() -> GSM_7BIT.encode("あ")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not in the GSM 7 bit default alphabet: U+3042");
    }

    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
