package org.yamabiko.account;

/** Whether somebody may sign in at all. */
public enum AccountState {
    OPEN,
    /** Nothing opens with it. The row stays, because the audit trail names it. */
    CLOSED
}
