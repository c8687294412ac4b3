package org.yamabiko.console;

/** The pages, for the navigation to mark where one is. */
enum Place {
    SIGN_IN,
    OVERVIEW,
    HANDSET
}
