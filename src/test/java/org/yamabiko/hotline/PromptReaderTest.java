package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class PromptReaderTest {

    private final List<String> wrong = new ArrayList<>();
    private final PromptReader reader = new PromptReader((field, code, message, args) -> wrong.add(field + " " + code));

    @Test
    void words_are_said_as_they_are_written() {
        assertThat(read("\" 例示商事です。 \"")).isEqualTo(new Utterance("例示商事です。"));
    }

    @Test
    void words_may_have_a_reading_or_a_recording() {
        assertThat(read("{\"say\": \"例示商事\", \"reading\": \"レイジショウジ\"}"))
                .isEqualTo(new Utterance("例示商事", "レイジショウジ", ""));
        assertThat(read("{\"say\": \"例示商事\", \"recording\": \"営業時間_2\"}"))
                .isEqualTo(new Utterance("例示商事", "", "営業時間_2"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_recording_must_say_in_words_what_it_says() {
        assertThat(read("{\"recording\": \"greeting\"}")).isNull();
        assertThat(wrong).containsExactly("flow.say.say prompt.missing");
    }

    @Test
    void a_recording_has_no_reading_and_a_prompt_nothing_else() {
        assertThat(read("{\"say\": \"a\", \"reading\": \"b\", \"recording\": \"c\"}")).isNull();
        assertThat(read("{\"say\": \"a\", \"reading\": \"\"}")).isNull();
        assertThat(read("{\"say\": \"a\", \"recording\": \"../c\"}")).isNull();
        read("{\"say\": \"a\", \"voice\": \"b\"}");

        assertThat(wrong).containsExactly("flow.say.reading prompt.both", "flow.say.reading prompt.missing",
                "flow.say.recording prompt.recording", "flow.say.voice prompt.field");
    }

    private Utterance read(String prompt) {
        return reader.read(FlowDocument.json(prompt), "flow.say");
    }
}
