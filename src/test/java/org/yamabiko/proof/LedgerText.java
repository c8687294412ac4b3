package org.yamabiko.proof;

/**
 * A text as the ledger has it in the end.
 *
 * @param recipient digits, international without a plus
 * @param resends submits after an uncertain one
 * @param unanswered whether a submit of it had no answer; otherwise only its node's death made it uncertain, if it ever was
 * @param createdAt the decision, in ms since 1970 as all times here
 * @param callOutcome null if its call has no row
 */
record LedgerText(String id, String callId, String recipient, int segments, String status, int resends, boolean unanswered,
        long createdAt, long validUntil, String callOutcome) {

    boolean uncertain() {
        return status.equals("UNCERTAIN");
    }

    /** Whether the ledger says that an upstream took it. */
    boolean taken() {
        return switch (status) {
            case "SUBMITTED", "DELIVERED", "UNDELIVERED" -> true;
            default -> false;
        };
    }
}
