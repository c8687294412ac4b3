package org.yamabiko.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.yamabiko.prompt.Audio;

/**
 * The channel to the caller. The first thing that is heard answers the call; before that the caller pays nothing.
 * <p>
 * Each method blocks until it is done. As few of them as possible: each costs the telephone server more than it costs us.
 */
public interface Line {

    /** The caller hung up, or the telephone server is gone; nothing can be said any more. */
    final class HungUpException extends Exception {
        private static final long serialVersionUID = 1L;

        public HungUpException(String message) {
            super(message, null, false, false);
        }
    }

    /** Plays to the end; keys do nothing. */
    void play(List<Audio> prompts) throws HungUpException;

    /**
     * Plays and waits for one key, which interrupts.
     *
     * @param timeout how long to wait after the prompts
     * @return the key, {@code 0-9} or {@code *}; {@code #} if it was pressed alone; empty if none came
     */
    Optional<Character> ask(List<Audio> prompts, Duration timeout) throws HungUpException;

    /**
     * Plays and collects digits until {@code #}, {@code most} digits, or {@code timeout} after the last one.
     *
     * @return what was keyed in without the {@code #}; may be empty
     */
    String collect(List<Audio> prompts, Duration timeout, int most) throws HungUpException;

    /** Marks the call for the extension; the dialplan takes it there when the flow has ended. */
    void transfer(String extension) throws HungUpException;
}
