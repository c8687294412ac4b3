package org.yamabiko.account;

import java.security.SecureRandom;

/** A password that a person can read from a screen and type: twenty characters in groups, none that looks like another. */
final class ReadablePassword {

    /** Without i, l, o, 0 and 1: 31 characters, 99 bits in twenty of them. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadablePassword() {
    }

    static String make() {
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
