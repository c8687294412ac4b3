package org.yamabiko.prompt.recording;

/**
 * A file that is to become a recording.
 *
 * @param file its name; may be empty
 * @param content not copied, because sound is large
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewRecording(String name, String say, String file, byte[] content) {
}
