package org.yamabiko.prompt;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.yamabiko.prompt.SpeechException.Reason;
import org.yamabiko.prompt.reading.Readings;
import org.yamabiko.prompt.sound.TelephoneSound;
import org.yamabiko.prompt.sound.Wav;

import io.quarkus.arc.All;

/** Has a prompt read aloud by the best engine this machine has for its language, fit for a telephone. */
@ApplicationScoped
class Narrator {

    /** In characters: some three minutes, which no caller listens to. */
    static final int LONGEST_TEXT = 1000;

    private final List<SpeechEngine> engines;

    /** @param engines the preferred one first */
    @Inject
    Narrator(@All List<SpeechEngine> engines) {
        this.engines = engines;
    }

    /** @return a WAV; blocks while the engine speaks */
    byte[] narrate(Prompt prompt) throws SpeechException {
        if (prompt.spoken().length() > LONGEST_TEXT) {
            throw new SpeechException(Reason.TOO_LONG, "longer than " + LONGEST_TEXT + " characters");
        }
        var speech = engineFor(prompt).speak(read(prompt));
        if (!TelephoneSound.audible(speech)) {
            throw new SpeechException(Reason.UNSPEAKABLE, "the engine said nothing");
        }
        return Wav.write(TelephoneSound.of(speech));
    }

    private static Prompt read(Prompt prompt) throws SpeechException {
        var read = Readings.of(prompt.spoken(), prompt.language());
        if (read.isBlank()) {
            throw new SpeechException(Reason.UNSPEAKABLE, "nothing but signs");
        }
        return new Prompt(read, prompt.language());
    }

    private SpeechEngine engineFor(Prompt prompt) throws SpeechException {
        return engines.stream().filter(engine -> engine.available() && engine.speaks(prompt.language())).findFirst()
                .orElseThrow(() -> new SpeechException(Reason.NO_ENGINE,
                        "no engine here speaks " + prompt.language().toLanguageTag()));
    }
}
