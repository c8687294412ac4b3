package org.yamabiko.account;

/** A key that has just been made, with what opens: it is shown this once and kept nowhere. */
public record NewKey(KeyView key, String secret) {
}
