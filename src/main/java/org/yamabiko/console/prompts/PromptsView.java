package org.yamabiko.console.prompts;

import java.util.List;

import org.yamabiko.console.Times.Moment;

/**
 * The company's recordings and words.
 *
 * @param notice what was done just now; empty if nothing
 * @param care what could not be done; empty if nothing
 * @param tried how the text that somebody tried is read
 */
public record PromptsView(String notice, String care, boolean mayEdit, List<Row> recordings, Upload upload, List<Word> words,
        NewWord word, Tried tried) {

    /**
     * @param seconds how long it plays
     * @param address of the recording, escaped
     */
    public record Row(String name, String say, String seconds, String file, String by, Moment at, String address,
            List<User> users) {
    }

    /** A hotline that plays a recording. */
    public record User(String number, String address) {
    }

    /** @param problem empty if nothing is wrong */
    public record Field(String value, String problem) {
    }

    public record Upload(Field name, Field say, String fileProblem) {
    }

    /** @param language as people call it */
    public record Word(String code, String language, String word, String reading, String by) {
    }

    /** @param english whether that language is chosen */
    public record NewWord(boolean english, Field word, Field reading) {
    }

    /** @param reading empty if nothing was tried */
    public record Tried(boolean english, String text, String reading) {
    }
}
