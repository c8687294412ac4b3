package org.yamabiko.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.yamabiko.prompt.SpeechException.Reason;
import org.yamabiko.prompt.sound.Pcm;
import org.yamabiko.prompt.sound.Wav;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class PromptsTest {

    private static final Prompt MENU = new Prompt("修理は1を押してください。", Locale.JAPANESE);
    private static final byte[] TWO_SECONDS = Wav.write(Pcm.silence(Duration.ofSeconds(2), 8000));

    private final StoreOf memory = new StoreOf(true);
    private final StoreOf table = new StoreOf(false);
    private final EngineOf engine = new EngineOf();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> recordings = new HashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Prompts prompts = new Prompts(List.of(new ShippedRecordings(), memory, table), new Narrator(List.of(engine)),
            this::voiced, name -> Optional.ofNullable(recordings.get(name)), meters);

    @Test
    void a_prepared_prompt_is_spoken_once_kept_everywhere_and_heard() {
        prompts.prepare(List.of(MENU, MENU));
        prompts.prepare(List.of(MENU));

        assertThat(engine.asked).containsExactly(MENU);
        assertThat(memory.kept).containsOnlyKeys(MENU.contentName());
        assertThat(table.kept).containsOnlyKeys(MENU.contentName());
        assertThat(prompts.audio(MENU).path()).isEqualTo("/prompt/" + MENU.contentName() + ".wav");
    }

    @Test
    void what_another_node_has_spoken_is_taken_from_the_table() {
        table.keep(MENU.contentName(), TWO_SECONDS);

        prompts.prepare(List.of(MENU));

        assertThat(engine.asked).isEmpty();
        assertThat(prompts.audio(MENU)).isEqualTo(new Audio(MENU.contentName(), Duration.ofSeconds(2)));
    }

    @Test
    void shipped_recordings_need_no_engine() {
        var promise = Sentence.PROMISE.in(Locale.JAPANESE);

        prompts.prepare(List.of(promise));

        assertThat(engine.asked).isEmpty();
        assertThat(prompts.audio(Sentence.PROMISE, Locale.JAPAN).name()).isEqualTo(promise.contentName());
    }

    @Test
    void who_writes_a_prompt_hears_it_and_nothing_of_it_is_kept() throws SpeechException {
        assertThat(Wav.complete(prompts.listen(MENU))).isTrue();

        assertThat(memory.kept).isEmpty();
        assertThat(table.kept).isEmpty();
    }

    @Test
    void who_listens_to_what_is_there_costs_no_speech() throws SpeechException {
        table.keep(MENU.contentName(), TWO_SECONDS);

        assertThat(prompts.listen(MENU)).isEqualTo(TWO_SECONDS);
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void caller_never_waits_for_the_table() {
        table.keep(MENU.contentName(), TWO_SECONDS);

        assertThat(prompts.audio(MENU).name()).isEqualTo(Sentence.GENERIC_SAY.in(Locale.JAPANESE).contentName());
        assertThat(prompts.wav(MENU.contentName())).contains(TWO_SECONDS);
    }

    @Test
    void an_engine_gets_words_for_figures_and_the_prompt_keeps_its_name() {
        var number = new Prompt("03-1234-5678におかけください。", Locale.JAPANESE);

        prompts.prepare(List.of(number));

        assertThat(engine.asked).containsExactly(new Prompt("ゼロサン、イチニーサンヨン、ゴーロクナナハチにおかけください。", Locale.JAPANESE));
        assertThat(memory.kept).containsOnlyKeys(number.contentName());
    }

    @Test
    void a_recording_is_heard_instead_of_an_engine() {
        var greeting = new Prompt("例示商事です。", Locale.JAPANESE, "", "greeting");
        recordings.put("greeting", "0123456789abcdef0123456789abcdef");
        table.keep("0123456789abcdef0123456789abcdef", TWO_SECONDS);

        prompts.prepare(List.of(greeting));

        assertThat(engine.asked).isEmpty();
        assertThat(prompts.audio(greeting).name()).isEqualTo("0123456789abcdef0123456789abcdef");
    }

    @Test
    void a_recording_that_is_gone_is_spoken_by_its_words() {
        var greeting = new Prompt("例示商事です。", Locale.JAPANESE, "", "greeting");

        prompts.prepare(List.of(greeting));

        assertThat(engine.asked).containsExactly(new Prompt("例示商事です。", Locale.JAPANESE));
        assertThat(prompts.audio(greeting).name()).isEqualTo(greeting.contentName());
    }

    @Test
    void a_new_word_in_the_dictionary_is_heard_without_publishing() {
        prompts.prepare(List.of(MENU));
        words.put("修理", "オナオシ");

        prompts.renew();

        var voiced = voiced(MENU);
        assertThat(engine.asked).containsExactly(MENU, new Prompt("オナオシは1を押してください。", Locale.JAPANESE));
        assertThat(prompts.audio(MENU).name()).isEqualTo(voiced.contentName()).isNotEqualTo(MENU.contentName());
    }

    private Prompt voiced(Prompt prompt) {
        var reading = prompt.text();
        for (var word : words.entrySet()) {
            reading = reading.replace(word.getKey(), word.getValue());
        }
        return reading.equals(prompt.text()) ? prompt : new Prompt(prompt.text(), prompt.language(), reading, "");
    }

    @Test
    void where_no_engine_speaks_the_language_the_fallback_is_heard() {
        var english = new Prompt("Press 1 for repairs.", Locale.ENGLISH);

        prompts.prepare(List.of(english));

        assertThat(prompts.audio(english, Sentence.GENERIC_MENU).name())
                .isEqualTo(Sentence.GENERIC_MENU.in(Locale.ENGLISH).contentName());
        assertThat(meters.counter("yamabiko.prompt.speech.failures", "reason", "NO_ENGINE").count()).isOne();
    }

    @Test
    void an_engine_that_failed_for_good_is_not_asked_again() {
        engine.failure = Reason.UNSPEAKABLE;

        prompts.prepare(List.of(MENU));
        prompts.prepare(List.of(MENU));

        assertThat(engine.asked).hasSize(1);
    }

    @Test
    void an_engine_that_was_late_is_asked_again() {
        engine.failure = Reason.TIMED_OUT;
        prompts.prepare(List.of(MENU));

        engine.failure = null;
        prompts.prepare(List.of(MENU));

        assertThat(prompts.audio(MENU).name()).isEqualTo(MENU.contentName());
    }

    @Test
    void a_text_nobody_would_listen_to_is_not_spoken() {
        prompts.prepare(List.of(new Prompt("あ".repeat(1001), Locale.JAPANESE)));

        assertThat(engine.asked).isEmpty();
        assertThat(meters.counter("yamabiko.prompt.speech.failures", "reason", "TOO_LONG").count()).isOne();
    }
}
