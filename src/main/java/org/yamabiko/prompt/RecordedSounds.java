package org.yamabiko.prompt;

import java.util.Optional;

/** The company's own recordings, as far as a flow needs them. */
public interface RecordedSounds {

    /** Under which content name the sound of a recording is kept; empty if there is no such recording. Asks the database. */
    Optional<String> contentName(String recording);

    default boolean exists(String recording) {
        return contentName(recording).isPresent();
    }
}
