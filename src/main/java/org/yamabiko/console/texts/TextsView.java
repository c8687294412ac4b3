package org.yamabiko.console.texts;

import java.util.List;

/**
 * The list of texts.
 *
 * @param query what one looks for; empty for all
 * @param total how many there are in all
 * @param ending texts whose approval ends soon or has ended
 */
public record TextsView(String query, List<Row> rows, int total, int found, List<Ending> ending, List<Standing> standings) {

    /**
     * @param opening how it begins, as recipients read it
     * @param older the version that callers get while this one is not approved; empty if it is this one or none
     */
    public record Row(String key, String purpose, String opening, Standing standing, int version, String older, int units,
            int segments, List<String> languages, List<String> uses) {
    }

    /** A state with its words; {@code code} chooses it in the list. */
    public record Standing(String code, String words, String tone, boolean chosen) {
    }

    public record Ending(String key, String purpose, String until, boolean over) {
    }

    public boolean isEmpty() {
        return total == 0;
    }
}
