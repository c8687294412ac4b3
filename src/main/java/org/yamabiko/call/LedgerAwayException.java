package org.yamabiko.call;

/** The ledger cannot be written now; nothing was promised. Temporary: the next call may succeed. */
class LedgerAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message for the operator; never holds a number */
    LedgerAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
