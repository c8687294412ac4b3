package org.yamabiko.prompt;

import java.util.Optional;

/**
 * A place where sound is kept by content name. Implementations are beans; the one with the highest
 * {@link jakarta.annotation.Priority} is asked first.
 * <p>
 * A store never fails: what it cannot give it does not have, what it cannot keep it drops, and it logs why. All it holds can be
 * made again, or is a recording, which has a table of its own.
 */
public interface AudioStore {

    /** Whether it may be asked while a caller waits: memory or a local file, never a database. */
    boolean immediate();

    /** @return a WAV made by this service; not to be changed */
    Optional<byte[]> find(String contentName);

    void keep(String contentName, byte[] wav);
}
