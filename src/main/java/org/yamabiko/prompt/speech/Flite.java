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

/** Flite of Carnegie Mellon University: English, in voices that were made from people's. */
@ApplicationScoped
@Priority(200)
class Flite implements SpeechEngine {

    /** A tenth slower than the voice by nature: a telephone takes away half of what tells consonants apart. */
    private static final String PACE = "duration_stretch=1.1";

    private final SpeechProgram program;
    private final Optional<Path> path;
    private final String voice;

    @Inject
    Flite(SpeechProgram program, PromptConfig config) {
        this.program = program;
        this.path = SpeechProgram.find(config.flite().program());
        this.voice = config.flite().voice();
    }

    @Override
    public boolean available() {
        return path.isPresent();
    }

    @Override
    public boolean speaks(Locale language) {
        return language.equals(Locale.ENGLISH);
    }

    @Override
    public Pcm speak(Prompt prompt) throws SpeechException {
        var command = List.of(path.orElseThrow().toString(), "-voice", voice, "--setf", PACE, "-f", "/dev/stdin", "-o",
                "/dev/stdout");
        return program.run(command, prompt.text());
    }
}
