package org.yamabiko.console;

/** The pages of the navigation, for it to mark where one is. */
public enum Place {
    SIGN_IN,
    OVERVIEW,
    FIGURES,
    LEDGER,
    SHIELD,
    LOAD,
    HOTLINES,
    INCIDENTS,
    TEXTS,
    APPROVALS,
    PROMPTS,
    SENDERS,
    EXCHANGE,
    HANDSET,
    LAB,
    SURGE,
    SIP,
    ACCOUNTS,
    AUDIT,
    ME,
    HELP
}
