package org.yamabiko.prompt.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.PromptConfig;
import org.yamabiko.prompt.PromptConfigs;
import org.yamabiko.prompt.SpeechEngine;
import org.yamabiko.prompt.SpeechException;
import org.yamabiko.prompt.sound.Pcm;
import org.yamabiko.prompt.sound.TelephoneSound;

/** The real programs, where the machine has them. */
class InstalledEnginesTest {

    private static final PromptConfig CONFIG = PromptConfigs.with(Map.of());
    private static final SpeechProgram PROGRAM = new SpeechProgram(CONFIG);

    @Test
    void open_jtalk_speaks_japanese() throws SpeechException {
        var speech = spoken(new OpenJTalk(PROGRAM, CONFIG), "カタログは1、修理は2を押してください。", Locale.JAPANESE);

        assertThat(speech.length()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(7));
        assertThat(TelephoneSound.audible(speech)).isTrue();
    }

    @Test
    void open_jtalk_speaks_a_text_longer_than_its_line() throws SpeechException {
        var sentence = "お電話ありがとうございます。";
        var engine = new OpenJTalk(PROGRAM, CONFIG);

        var once = spoken(engine, sentence, Locale.JAPANESE).length();
        var thirty = spoken(engine, sentence.repeat(30), Locale.JAPANESE).length();

        // its own line would end after 24, and a sentence alone has silence around it
        assertThat(thirty).isGreaterThan(once.multipliedBy(20));
    }

    @Test
    void flite_speaks_english() throws SpeechException {
        var speech = spoken(new Flite(PROGRAM, CONFIG), "For repairs, press 2.", Locale.ENGLISH);

        assertThat(speech.length()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(TelephoneSound.audible(speech)).isTrue();
    }

    @Test
    void espeak_ng_speaks_english() throws SpeechException {
        var speech = spoken(new EspeakNg(PROGRAM, CONFIG), "For repairs, press 2.", Locale.ENGLISH);

        assertThat(speech.length()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(TelephoneSound.audible(speech)).isTrue();
    }

    @Test
    void open_jtalk_without_a_voice_is_not_available() {
        var config = PromptConfigs.with(Map.of("yamabiko.prompt.open-jtalk.voice", "/no/such.htsvoice"));

        assertThat(new OpenJTalk(PROGRAM, config).available()).isFalse();
    }

    private static Pcm spoken(SpeechEngine engine, String text, Locale language) throws SpeechException {
        assumeThat(engine.available()).isTrue();
        return engine.speak(new Prompt(text, language));
    }
}
