package org.yamabiko.prompt.speech;

import java.util.List;
import java.util.Map;

import org.yamabiko.prompt.PromptConfigs;
import org.yamabiko.prompt.SpeechEngine;

/** The real engines in the order of the service, for what needs their voices. */
public final class InstalledEngines {

    private InstalledEngines() {
    }

    public static List<SpeechEngine> all() {
        var config = PromptConfigs.with(Map.of());
        var program = new SpeechProgram(config);
        return List.of(new OpenJTalk(program, config), new Flite(program, config), new EspeakNg(program, config));
    }
}
