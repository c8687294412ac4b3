package org.yamabiko.console.senders;

import java.util.List;

/**
 * What the company has registered.
 *
 * @param notice what was done just now; empty if nothing
 * @param id of the sender in the form; 0 for a new one
 */
public record SendersView(String notice, List<Row> senders, long id, Fields form, List<String> missing,
        List<Entry> domains, Field domain, List<Entry> names, Field name) {

    /** @param state whether it counts today */
    public record Row(long id, String carrier, String value, String kind, String from, String until, String reference,
            String publishedAt, String state, String tone) {
    }

    public record Fields(List<Choice> carriers, List<Choice> kinds, Field value, Field validFrom, Field validUntil,
            Field reviewReference, Field publishedAt, String carrierProblem, String kindProblem) {
    }

    /** @param problem empty if nothing is wrong */
    public record Field(String value, String problem) {
    }

    public record Choice(String value, String words, boolean chosen) {
    }

    /** A domain or a name. */
    public record Entry(String words, String by) {
    }
}
