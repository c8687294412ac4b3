package org.yamabiko.console.texts;

import java.util.List;

/**
 * The versions of a text, and how two of them differ.
 *
 * @param before the number of the older one that is compared; 0 for nothing
 */
public record VersionsView(String key, List<Row> rows, int before, int after, List<TextEditor.Change> changes) {

    public record Row(int version, String words, String tone, String author, String writtenAt, String decidedBy,
            String decidedAt, String note, String until, String tested, boolean chosen) {
    }
}
