package org.yamabiko.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that happens in a call, as its caller lives it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface CallEvent {

    Instant at();

    /** The service has the call; nobody has answered yet. */
    record Ringing(Instant at, String did) implements CallEvent {
    }

    record Answered(Instant at) implements CallEvent {
    }

    /**
     * One prompt after the other is heard.
     *
     * @param keyInterrupts whether a key ends it
     */
    record Playing(Instant at, List<Heard> prompts, boolean keyInterrupts) implements CallEvent {

        /** All words in one line. */
        public String words() {
            return String.join(" ", prompts.stream().map(Heard::words).filter(words -> !words.isEmpty()).toList());
        }

        public Duration length() {
            return prompts.stream().map(Heard::length).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /**
     * One prompt.
     *
     * @param path where this service serves its sound
     * @param words what it says; empty for silence and for what is not ours
     */
    record Heard(String path, String words, Duration length) {
    }

    record PlayedToEnd(Instant at) implements CallEvent {
    }

    /** A key ended the sound. */
    record Interrupted(Instant at, char key) implements CallEvent {
    }

    /**
     * Keys are waited for.
     *
     * @param timeout after the sound and after each key
     * @param most how many keys at most
     */
    record Asked(Instant at, Duration timeout, int most) implements CallEvent {
    }

    record Pressed(Instant at, char key) implements CallEvent {
    }

    /** No key came, or no further one. */
    record TimedOut(Instant at) implements CallEvent {
    }

    /**
     * Which rule decided: a step of the call's trace.
     *
     * @param step a word of {@code TraceStep}
     */
    record Decided(Instant at, String step, List<String> args) implements CallEvent {
    }

    /** The dialplan takes the call there when the script ends. */
    record Transferred(Instant at, String extension) implements CallEvent {
    }

    record HungUp(Instant at, Side by) implements CallEvent {
    }

    /** Who ended a call. */
    enum Side {
        CALLER,
        SERVICE
    }

    /** The last event. */
    record Ended(Instant at, CallEnd end) implements CallEvent {
    }
}
