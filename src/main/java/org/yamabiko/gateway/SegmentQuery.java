package org.yamabiko.gateway;

/**
 * A question about one segment (SMPP 3.4 §4.8).
 *
 * @param segmentId as {@link SubmitOutcome.Accepted} gave it
 * @param senderId of the text; upstreams want it beside the id
 */
public record SegmentQuery(String segmentId, String senderId) {
}
