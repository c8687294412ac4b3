package org.yamabiko.prompt.recording;

import java.time.Instant;

/**
 * A recording of the company's own.
 *
 * @param name by which flows call it; never changes
 * @param say what it says, in words
 * @param contentName by which callers' telephones fetch it
 * @param lengthMillis in milliseconds
 * @param file the name of the file it was made of
 */
public record Recording(String name, String say, String contentName, int lengthMillis, String file,
        String uploadedBy, Instant uploadedAt) {
}
