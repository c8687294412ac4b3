package org.yamabiko.console;

/** What callers hear compared with what staff wrote. */
public enum HotlineState {
    /** Callers hear nothing yet. */
    DRAFT(Tone.WAITING),
    /** Callers hear what is written. */
    PUBLISHED(Tone.GOOD),
    /** Callers hear an older text than is written. */
    CHANGED(Tone.CARE);

    private final Tone tone;

    HotlineState(Tone tone) {
        this.tone = tone;
    }

    public static HotlineState of(Integer revision, boolean changed) {
        if (revision == null) {
            return DRAFT;
        }
        return changed ? CHANGED : PUBLISHED;
    }

    public Tone tone() {
        return tone;
    }
}
