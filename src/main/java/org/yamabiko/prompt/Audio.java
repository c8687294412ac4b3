package org.yamabiko.prompt;

import java.time.Duration;

/**
 * Sound that is ready to be played.
 *
 * @param name the content name of the prompt that is heard, which is the fallback's if the wanted one has no sound
 * @param length how long it plays
 */
public record Audio(String name, Duration length) {

    /** Where this service serves it: an absolute path on its HTTP port. */
    public String path() {
        return "/prompt/" + name + ".wav";
    }
}
