package org.yamabiko.console.hotlines;

import java.util.List;

import org.yamabiko.console.Times;

/** What waits for a second person, and what goes live by itself. */
record Waiting(List<Hotline> hotlines, List<Hotline> planned, List<WaitingWords> texts) {

    /**
     * @param own whether this visitor wrote or proposed it, and so may not approve it
     * @param changes what callers would notice, a sentence each
     * @param problems what keeps it from going live now
     */
    record Hotline(String href, String act, String number, String name, HotlineView.Plan plan, boolean own,
            List<String> changes,
            List<String> problems) {
    }

    /** A version of a text. */
    record WaitingWords(String href, String act, String key, int version, String author, Times.Moment since, boolean own,
            String body) {
    }

    public boolean noTexts() {
        return texts.isEmpty();
    }

    public boolean nothing() {
        return hotlines.isEmpty();
    }
}
