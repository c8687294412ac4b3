package org.yamabiko.prompt.speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.PromptConfig;
import org.yamabiko.prompt.SpeechEngine;
import org.yamabiko.prompt.SpeechException;
import org.yamabiko.prompt.sound.Pcm;

/** eSpeak NG: a machine's voice, but many languages. Not Japanese: it cannot read kanji. */
@ApplicationScoped
@Priority(100)
class EspeakNg implements SpeechEngine {

    private static final String UTF_8 = "1";
    private static final String WORDS_PER_MINUTE = "150";

    private final SpeechProgram program;
    private final Optional<Path> path;

    @Inject
    EspeakNg(SpeechProgram program, PromptConfig config) {
        this.program = program;
        this.path = SpeechProgram.find(config.espeakNg().program());
    }

    @Override
    public boolean available() {
        return path.isPresent();
    }

    @Override
    public boolean speaks(Locale language) {
        return !language.equals(Locale.JAPANESE) && !language.getLanguage().isEmpty();
    }

    @Override
    public Pcm speak(Prompt prompt) throws SpeechException {
        var language = prompt.language().equals(Locale.ENGLISH) ? "en-us" : prompt.language().getLanguage();
        var command = List.of(path.orElseThrow().toString(), "--stdin", "--stdout", "-b", UTF_8, "-s", WORDS_PER_MINUTE, "-v",
                language);
        return program.run(command, prompt.text());
    }
}
