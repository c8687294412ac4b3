package org.yamabiko.console.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yamabiko.console.texts.TextDiff.Run;

class TextDiffTest {

    @Test
    void what_is_new_and_what_is_gone_stand_in_their_places() {
        assertThat(TextDiff.of("資料はこちら", "新しい資料はここ")).containsExactly(new Run("新しい", false, true),
                new Run("資料はこ", false, false),
                new Run("ちら", true, false), new Run("こ", false, true));
    }

    @Test
    void an_emoji_is_one_character() {
        assertThat(TextDiff.of("😀", "😁")).containsExactly(new Run("😀", true, false), new Run("😁", false, true));
    }

    @Test
    void nothing_becomes_everything() {
        assertThat(TextDiff.of("", "資料")).containsExactly(new Run("資料", false, true));
    }
}
