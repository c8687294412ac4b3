package org.yamabiko.prompt;

/** What the company has said about the pronunciation of its words. */
public interface Dictionary {

    /**
     * @return the prompt with a reading, if any of its words is in the dictionary and nobody wrote a reading for it; else
     *         itself
     */
    Prompt voiced(Prompt prompt);
}
