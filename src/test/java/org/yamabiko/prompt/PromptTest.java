package org.yamabiko.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class PromptTest {

    private static final Prompt CATALOGUE = new Prompt("カタログは1を押してください。", Locale.JAPANESE);

    /** Were the name to change, every sound made so far would be lost and every shipped recording unknown. */
    @Test
    void content_name_never_changes() {
        assertThat(CATALOGUE.contentName()).isEqualTo("c571ee2b63d7bee2084472adfe3ea641");
    }

    @Test
    void region_and_outer_white_space_do_not_count() {
        assertThat(new Prompt("  カタログは1を押してください。\n", Locale.JAPAN)).isEqualTo(CATALOGUE);
    }

    @Test
    void the_same_words_in_another_language_are_another_prompt() {
        assertThat(new Prompt(CATALOGUE.text(), Locale.ENGLISH).contentName()).isNotEqualTo(CATALOGUE.contentName());
    }

    @Test
    void another_reading_is_another_sound() {
        var read = new Prompt(CATALOGUE.text(), Locale.JAPANESE, "カタログワ、イチヲ、オシテクダサイ。", "");

        assertThat(read.contentName()).isNotEqualTo(CATALOGUE.contentName());
        assertThat(read.spoken()).isEqualTo("カタログワ、イチヲ、オシテクダサイ。");
    }

    @Test
    void a_prompt_without_text_cannot_be() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Prompt(" \n", Locale.JAPANESE));
    }
}
