package org.yamabiko.prompt.recording;

/** A file that cannot become a recording. The message is for people; the code finds it in their language. */
class UnusableAudioException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String kind;

    UnusableAudioException(String code, String message, String kind) {
        super(message);
        this.code = code;
        this.kind = kind;
    }

    String code() {
        return code;
    }

    /** How people call this kind of file; empty if nobody knows. */
    String kind() {
        return kind;
    }
}
