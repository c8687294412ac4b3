package org.yamabiko.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.yamabiko.phone.PhoneNumber;

/**
 * One time that an incident was on.
 *
 * @param dids for which hotlines; none: all
 * @param until when it ends by itself, or would have
 * @param overAt empty while it is on
 * @param overBy empty while it is on, and if it expired
 */
public record Round(int id, List<PhoneNumber> dids, Instant since, Instant until, String switchedBy, Optional<Instant> overAt,
        Optional<String> overBy, FollowUp followUp) {

    /**
     * The all-clear.
     *
     * @param end empty unless it came to one
     * @param until when it may go no longer; empty before it began
     * @param told for how many it is
     * @param leftOut how many of them get no text any more
     */
    public record FollowUp(FollowUpState state, Optional<FollowUpEnd> end, Optional<Instant> until, boolean atNight, int told,
            int sent, int leftOut) {
    }
}
