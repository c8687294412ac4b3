package org.yamabiko.console.ledger;

/** Something to choose in a form. */
record Option(String value, String words, boolean chosen) {
}
