package org.yamabiko.console;

import java.util.List;

/**
 * What the first page shows, in the reader's words.
 *
 * @param moreHotlines that are not shown
 * @param numberToDial a published number to try, empty if there is none
 */
record Overview(String today, Figure callsToday, Figure textsToday, long queued, List<HotlineView> hotlines,
        long moreHotlines, List<CallView> calls, List<TextView> texts, String numberToDial) {

    /** A number of today with its parts. */
    record Figure(long total, List<Count> counts) {
    }

    record Count(String word, String tone, long count) {
    }

    /** @param revision empty if nothing is published */
    record HotlineView(String id, String href, String number, String name, String trigger, String state, String tone,
            String revision,
            long callsToday) {
    }

    /** @param href where it is told in full; {@code caller} null if none may be shown; a {@code rehearsal} is in no figure */
    record CallView(String id, String href, Times.Moment at, String hotline, String number, MaskedNumber caller, String line,
            String outcome, String tone, boolean rehearsal, List<TraceSteps.Told> trace) {
    }

    /** @param href where its call is told in full; {@code reason} empty if there is nothing to explain */
    record TextView(String id, String href, Times.Moment at, MaskedNumber recipient, String textKey, String status, String tone,
            String gateway, int attempts, String reason) {
    }
}
