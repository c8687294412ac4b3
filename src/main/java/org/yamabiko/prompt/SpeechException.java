package org.yamabiko.prompt;

/** A prompt could not be spoken. The message says what the engine said, never the prompt. */
public class SpeechException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public SpeechException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public SpeechException(Reason reason, Throwable cause) {
        super(cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether asking again, without a restart, must fail too. */
    public boolean permanent() {
        return reason.permanent;
    }

    /** Operators count these: the tag {@code reason} of {@code yamabiko.prompt.speech.failures}. */
    public enum Reason {
        /** No engine on this machine speaks the language. */
        NO_ENGINE(true),
        /** The text has nothing an engine could say, for example only signs. */
        UNSPEAKABLE(true),
        TOO_LONG(true),
        TIMED_OUT(false),
        /** The program could not be started or ended with an error. */
        PROGRAM_FAILED(false),
        INTERRUPTED(false);

        private final boolean permanent;

        Reason(boolean permanent) {
            this.permanent = permanent;
        }
    }
}
