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
 * @param reading how it is pronounced, where an engine would not know: names above all; empty if as it is written
 * @param recording the name of a recording of the company's own that is heard instead of an engine; empty if there is none.
 *        {@code text} is what it says, and is spoken should it be gone.
 */
public record Prompt(String text, Locale language, String reading, String recording) {

    /** Raised when the same text is to sound differently: all sounds made before are then unknown. */
    private static final String SOUND_VERSION = "1";
    private static final int NAME_LENGTH = 32;

    public Prompt {
        text = text.strip();
        reading = reading.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a prompt without text");
        }
        language = Locale.of(language.getLanguage());
    }

    public Prompt(String text, Locale language) {
        this(text, language, "", "");
    }

    /** What an engine is to say. */
    String spoken() {
        return reading.isEmpty() ? text : reading;
    }

    /** 32 hexadecimal digits that stand for the sound of this text, so read, by an engine in this language. */
    public String contentName() {
        var content = SOUND_VERSION + '\n' + language.getLanguage() + '\n' + text
                + (reading.isEmpty() ? "" : "\n\n" + reading);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
