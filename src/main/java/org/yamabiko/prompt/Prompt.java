package org.yamabiko.prompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Something to be said. Its sound is known by {@link #contentName()}, so equal prompts of different hotlines share one sound
 * and a changed text can never be answered with the old one.
 *
 * @param text never blank; outer white space is not part of it
 * @param language only its language counts: {@code ja-JP} is {@code ja}
 */
public record Prompt(String text, Locale language) {

    /** Raised when the same text is to sound differently: all sounds made before are then unknown. */
    private static final String SOUND_VERSION = "1";
    private static final int NAME_LENGTH = 32;

    public Prompt {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a prompt without text");
        }
        language = Locale.of(language.getLanguage());
    }

    /** 32 hexadecimal digits that stand for this text in this language. */
    public String contentName() {
        var content = SOUND_VERSION + '\n' + language.getLanguage() + '\n' + text;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
