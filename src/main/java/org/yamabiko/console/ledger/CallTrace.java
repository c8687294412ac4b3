package org.yamabiko.console.ledger;

import java.util.List;

import org.yamabiko.console.MaskedNumber;
import org.yamabiko.console.Times;

/**
 * A call with everything that happened in it and after it.
 *
 * @param verdict in one sentence, what became of it
 * @param caller null if none may be shown
 * @param rehearsal whether it is in no figure
 * @param texts usually one, or none
 */
record CallTrace(String id, String href, String verdict, String tone, Times.Moment at, String hotline, String number,
        MaskedNumber caller, String line, String outcome, String outcomeTone, boolean rehearsal,
        List<Line> steps, List<TextTrace> texts) {

    /** Something that happened, with its time. {@code note}: empty if there is no more to say */
    record Line(Times.Moment at, String sentence, String note) {
    }

    /**
     * The call's text.
     *
     * @param reason empty if there is nothing to explain; {@code detail} is the gateway's own words
     * @param submitted null if it has not left; {@code settled} null while nobody knows
     * @param decideHref where {@code release} and {@code drop} are said; empty if nothing is to be decided
     */
    record TextTrace(String key, int version, String body, String sender, MaskedNumber recipient, String status, String tone,
            String reason, String detail, String gateway, int attempts, Cost cost, Times.Moment created, Times.Moment submitted,
            Times.Moment settled, Times.Moment validUntil, String decideHref, List<Line> events, List<Segment> segments) {
    }

    /**
     * What carriers bill.
     *
     * @param segments of the text
     * @param submits that an upstream took
     * @param uncertain submits that it may have taken
     */
    record Cost(int segments, long submits, long uncertain) {

        public long billed() {
            return segments * submits;
        }

        public long perhaps() {
            return segments * uncertain;
        }
    }

    /** One part of a text and what was reported about it. */
    record Segment(int attempt, int number, String gateway, String smscId, List<Line> states) {
    }
}
