package org.yamabiko.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yamabiko.prompt.sound.Pcm;
import org.yamabiko.prompt.sound.TelephoneSound;
import org.yamabiko.prompt.sound.Wav;
import org.yamabiko.prompt.speech.InstalledEngines;

/**
 * Not a test but the tool that makes the shipped recordings, all of them, from the wording and the samples as they are now:
 * {@code ./yamabiko mvn test -Dtest=RecordShippedPrompts -Dyamabiko.record=true}. Needs Open JTalk with its voice, and Flite.
 */
@EnabledIfSystemProperty(named = "yamabiko.record", matches = "true")
class RecordShippedPrompts {

    private static final Path FOLDER = Path.of("src/main/resources" + ShippedRecordings.FOLDER);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Narrator narrator = new Narrator(InstalledEngines.all());

    @Test
    void record_all() throws IOException, SpeechException {
        removeRecordings();
        var prompts = ShippedPrompts.all().toList();
        for (var prompt : prompts) {
            Files.write(FOLDER.resolve(prompt.contentName() + ".wav"), recording(prompt));
        }
        Files.write(FOLDER.resolve(ShippedRecordings.INDEX), prompts.stream().map(RecordShippedPrompts::indexLine).toList());
    }

    private byte[] recording(Prompt prompt) throws SpeechException {
        var silent = Stream.of(Locale.JAPANESE, Locale.ENGLISH).map(Sentence.PAUSE::in).anyMatch(prompt::equals);
        return silent ? Wav.write(Pcm.silence(PAUSE, TelephoneSound.RATE)) : narrator.narrate(prompt);
    }

    private static String indexLine(Prompt prompt) {
        return String.join("\t", List.of(prompt.contentName(), prompt.language().getLanguage(), prompt.text()));
    }

    private static void removeRecordings() throws IOException {
        try (var files = Files.newDirectoryStream(FOLDER, "*.wav")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }
}
