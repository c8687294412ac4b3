package org.yamabiko.console.texts;

import java.util.List;
import java.util.stream.Stream;

/**
 * The editor of one text.
 *
 * @param key empty for a new text
 * @param version that was read; 0 for a new text
 * @param notice what was done just now; empty if nothing
 * @param problem what is wrong with the whole; empty if nothing
 * @param decision the version that waits for a second person; null if none does
 * @param others languages that the form does not show
 */
public record TextEditor(String key, int version, String notice, String problem, Fields fields, Standing standing,
        Decision decision,
        List<Choice> hotlines, List<String> uses, List<Choice> wordings, String others, boolean approvalRequired) {

    /** What is typed, each with what is wrong with it. */
    public record Fields(Field key, Field body, Field url, Field shortBody, Field purpose, Field bodyEn, Field urlEn,
            Field shortBodyEn, List<Choice> validity, List<Choice> whenUncertain, List<Choice> whenUndelivered) {

        public boolean hasEnglish() {
            return bodyEn.isFilled() || urlEn.isFilled() || shortBodyEn.isFilled();
        }

        public boolean isWrong() {
            return Stream.of(key, body, url, shortBody, purpose, bodyEn, urlEn, shortBodyEn)
                    .anyMatch(field -> !field.problem().isEmpty());
        }

        public boolean isUnusual() {
            return validity.stream().skip(1).anyMatch(Choice::chosen) || whenUncertain.get(1).chosen()
                    || whenUndelivered.get(1).chosen();
        }
    }

    /** @param problem empty if nothing is wrong */
    public record Field(String value, String problem) {

        boolean isFilled() {
            return !value.isBlank() || !problem.isEmpty();
        }
    }

    public record Choice(String value, String words, boolean chosen) {
    }

    /**
     * Where the latest version stands.
     *
     * @param until until when its approval counts; empty if no end counts
     * @param live the version that callers get; 0 if none
     * @param tested who saw it on a handset; empty if nobody
     */
    public record Standing(int version, String words, String tone, String author, String writtenAt, String decidedBy,
            String decidedAt, String note, String until, int live, String tested, boolean submittable, boolean renewable) {
    }

    /**
     * What the second person looks at.
     *
     * @param own whether the visitor wrote it, and so cannot decide
     * @param changes against what callers get now
     */
    public record Decision(int version, String author, String since, boolean own, List<Change> changes) {
    }

    /** A field that changed. */
    public record Change(String field, List<TextDiff.Run> runs) {
    }

    public boolean isNew() {
        return key.isEmpty();
    }
}
