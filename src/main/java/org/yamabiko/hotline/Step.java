package org.yamabiko.hotline;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One thing that happens in a call; a flow is a tree of them. */
public sealed interface Step {

    /**
     * Ask for a key.
     *
     * @param prompt what is said; a key interrupts it
     * @param timeout how long to wait after the prompt
     * @param attempts how often to ask in all, at least 1
     * @param keys what follows which key; keys are {@code 0-9}, {@code *} and {@code #}
     * @param otherwise what follows when no attempt brought a valid key; if absent the call ends
     */
    record Menu(Utterance prompt, Duration timeout, int attempts, Map<Character, Step> keys, Optional<Step> otherwise)
            implements
                Step {
        public Menu {
            keys = Map.copyOf(keys);
        }
    }

    /** Promise the text and end. */
    record SendText(String textKey) implements Step {
    }

    /** Say something and end. */
    record Say(Utterance prompt) implements Step {
    }

    /** Hand the call to an extension of the dialplan's {@code transfer} context. */
    record Transfer(String extension) implements Step {
    }

    /** Take the number that calls off the list of those that get texts, and end. */
    record StopTexts() implements Step {
    }

    /** Ask for a mobile number, where the caller's own line gets no texts. */
    record AskNumber(Utterance prompt) implements Step {
    }
}
