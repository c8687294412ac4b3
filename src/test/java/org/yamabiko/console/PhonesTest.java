package org.yamabiko.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhonesTest {

    @Test
    void a_link_is_found_between_words() {
        assertThat(Phones.pieces("資料\nhttps://www.example.jp/a\nまで")).containsExactly(
                new Phones.Piece("資料\n", false),
                new Phones.Piece("https://www.example.jp/a", true),
                new Phones.Piece("\nまで", false));
    }

    @Test
    void a_link_swallows_what_follows_without_a_blank_as_on_a_real_phone() {
        assertThat(Phones.pieces("https://www.example.jp/aをご覧ください"))
                .containsExactly(new Phones.Piece("https://www.example.jp/aをご覧ください", true));
    }
}
