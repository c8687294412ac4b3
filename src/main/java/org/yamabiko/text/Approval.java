package org.yamabiko.text;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who wrote a version, who approved or refused it, and how long it may be sent.
 *
 * @param decidedBy null until somebody has
 * @param note what they said; null if nothing
 * @param approvedUntil the first moment at which it may no longer be sent; null unless approved, or if no end counts
 * @param testedBy who saw this version on a handset; null if nobody did
 */
public record Approval(TextState state, String author, Instant writtenAt, Instant submittedAt, String decidedBy,
        Instant decidedAt, String note, Instant approvedUntil, String testedBy, Instant testedAt) {

    /** Of a text that nobody has to approve. */
    public static final Approval NONE_NEEDED = new Approval(TextState.APPROVED, null, null, null, null, null, null, null, null,
            null);

    @JsonProperty
    public String approvedBy() {
        return state == TextState.APPROVED ? decidedBy : null;
    }

    public boolean endedAt(Instant now) {
        return approvedUntil != null && !now.isBefore(approvedUntil);
    }

    Approval unending() {
        return new Approval(state, author, writtenAt, submittedAt, decidedBy, decidedAt, note, null, testedBy, testedAt);
    }
}
