package org.yamabiko.prompt;

import java.util.Locale;

import org.yamabiko.prompt.sound.Pcm;

/**
 * A program that speaks. Implementations are beans; where several speak a language, the one with the higher
 * {@link jakarta.annotation.Priority} is asked.
 * <p>
 * {@link #speak} takes time (a tenth of what it speaks) and blocks; it is called when a hotline is published, never during a
 * call. The caller decides whether to ask again: {@link SpeechException#permanent()} says whether that can help.
 */
public interface SpeechEngine {

    /** Whether the program and its voice are on this machine. Found out once, at start. */
    boolean available();

    boolean speaks(Locale language);

    /**
     * @param prompt as it is to be read: figures, addresses and abbreviations are in words
     * @return the bare speech at the engine's own rate and level, silence at its ends included
     */
    Pcm speak(Prompt prompt) throws SpeechException;
}
