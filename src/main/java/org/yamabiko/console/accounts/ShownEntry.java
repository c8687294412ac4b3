package org.yamabiko.console.accounts;

import java.util.List;

/**
 * An entry of the trail as the page shows it.
 *
 * @param iso for machines
 * @param at for people
 * @param kind of what it was done to, in words
 * @param subject its name
 * @param changes none if only the deed counts
 */
public record ShownEntry(long id, String iso, String at, String actor, String action, String kind, String subject,
        List<Change> changes) {

    /**
     * @param field empty where the whole is one
     * @param before null if there was nothing
     * @param after null if there is nothing now
     */
    public record Change(String field, String before, String after) {
    }
}
