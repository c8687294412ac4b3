package org.yamabiko.prompt.speech;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.yamabiko.prompt.SpeechException.Reason;
import org.yamabiko.prompt.sound.Pcm;

/** Open JTalk of the Nagoya Institute of Technology: Japanese, spoken in a twentieth of the time it lasts. */
@ApplicationScoped
@Priority(200)
class OpenJTalk implements SpeechEngine {

    private final SpeechProgram program;
    private final Optional<List<String>> command;

    @Inject
    OpenJTalk(SpeechProgram program, PromptConfig config) {
        this.program = program;
        this.command = command(config.openJtalk());
    }

    private static Optional<List<String>> command(PromptConfig.OpenJTalk config) {
        var path = SpeechProgram.find(config.program());
        var dictionary = firstOf(config.dictionary());
        var voice = firstOf(config.voice());
        if (path.isEmpty() || dictionary.isEmpty() || voice.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(List.of(path.get().toString(), "-x", dictionary.get().toString(), "-m", voice.get().toString(),
                "-ow", "/dev/stdout"));
    }

    private static Optional<Path> firstOf(List<Path> places) {
        return places.stream().filter(Files::isReadable).findFirst();
    }

    @Override
    public boolean available() {
        return command.isPresent();
    }

    @Override
    public boolean speaks(Locale language) {
        return language.equals(Locale.JAPANESE);
    }

    @Override
    public Pcm speak(Prompt prompt) throws SpeechException {
        var parts = new ArrayList<Pcm>();
        for (var line : JapaneseLines.of(prompt.text())) {
            parts.add(program.run(command.orElseThrow(), line));
        }
        if (parts.isEmpty()) {
            throw new SpeechException(Reason.UNSPEAKABLE, "no letter and no digit");
        }
        return Pcm.join(parts);
    }
}
