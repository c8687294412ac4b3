package org.yamabiko.prompt;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import org.yamabiko.prompt.SpeechException.Reason;
import org.yamabiko.prompt.sound.Pcm;

/** An engine that hums in Japanese, or fails in a way the test says. */
class EngineOf implements SpeechEngine {

    final List<Prompt> asked = new CopyOnWriteArrayList<>();
    Reason failure;

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public boolean speaks(Locale language) {
        return language.equals(Locale.JAPANESE);
    }

    @Override
    public Pcm speak(Prompt prompt) throws SpeechException {
        asked.add(prompt);
        if (failure != null) {
            throw new SpeechException(failure, "as the test says");
        }
        var hum = new float[8000];
        for (var i = 0; i < hum.length; i++) {
            hum[i] = i / 4 % 2 - 0.5f;
        }
        return new Pcm(hum, 8000);
    }
}
