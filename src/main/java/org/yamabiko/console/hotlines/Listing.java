package org.yamabiko.console.hotlines;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The list of hotlines as a page shows it.
 *
 * @param query what somebody looks for; empty for all
 * @param previous the page before; 0 if there is none
 * @param next the page after; 0 if there is none
 */
record Listing(String query, long total, List<Item> items, int previous, int next, String from, String to) {

    /**
     * @param plan what is under way, in words; empty if nothing is
     * @param revision empty if nothing is live
     */
    record Item(String did, String href, String number, String name, String trigger, String state, String tone, String revision,
            String plan, long calls, long texts) {
    }

    /** As a part of an address. */
    public String queryForAddress() {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    public boolean paged() {
        return previous > 0 || next > 0;
    }

    public boolean nothingYet() {
        return total == 0 && query.isEmpty();
    }
}
