package org.yamabiko.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key as its owner has it: a mark by which people and scanners know what it is, and 200 random bits. */
record KeySecret(String value) {

    private static final String MARK = "ymb_";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 40;
    private static final int SHOWN = 8;
    private static final Pattern FORM = Pattern.compile(MARK + "[a-z2-7]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeySecret make() {
        var value = new StringBuilder(MARK);
        for (int i = 0; i < LENGTH; i++) {
            value.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new KeySecret(value.toString());
    }

    static Optional<KeySecret> read(String shown) {
        return FORM.matcher(shown).matches() ? Optional.of(new KeySecret(shown)) : Optional.empty();
    }

    String prefix() {
        return value.substring(0, MARK.length() + SHOWN);
    }

    String hash() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return prefix() + "…";
    }
}
