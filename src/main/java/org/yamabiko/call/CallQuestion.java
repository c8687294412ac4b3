package org.yamabiko.call;

import java.time.Instant;

import org.yamabiko.outbox.MessageStatus;
import org.yamabiko.phone.PhoneNumber;

/**
 * What is looked for in the ledger; null means any.
 *
 * @param ending the last four digits of the caller's number, or of the one that was keyed in
 * @param status of the call's latest text; with it, and without an ending, times are those of the text
 * @param from included
 * @param to not included
 * @param rehearsal true for rehearsals alone, false for real calls alone
 */
public record CallQuestion(String ending, PhoneNumber did, CallOutcome outcome, MessageStatus status, Instant from,
        Instant to, Boolean rehearsal) {

    /** The same about real calls alone, unless it says which it is about. */
    public CallQuestion realUnlessSaid() {
        return rehearsal != null ? this : new CallQuestion(ending, did, outcome, status, from, to, false);
    }
}
