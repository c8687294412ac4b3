package org.yamabiko.exchange;

import java.util.List;

/**
 * What would become of one text or hotline.
 *
 * @param key the text's key, or the hotline's number
 * @param name the text's purpose, or the hotline's name
 * @param fields what would differ; for a new one, all it has
 */
public record Change(Kind kind, String key, String name, State state, List<FieldChange> fields) {

    public enum Kind {
        TEXT,
        HOTLINE
    }

    public enum State {
        NEW,
        CHANGED,
        UNCHANGED
    }
}
