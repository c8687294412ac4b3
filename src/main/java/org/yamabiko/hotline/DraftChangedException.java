package org.yamabiko.hotline;

import java.util.Optional;

/** Somebody saved a draft while another person edited what was there before. */
public class DraftChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient OpenedDraft kept;

    DraftChangedException(Optional<OpenedDraft> kept) {
        super(kept.map(draft -> draft.savedBy() + " saved this draft meanwhile").orElse("this draft is gone"));
        this.kept = kept.orElse(null);
    }

    /** What is there now; empty if the hotline was removed. */
    public Optional<OpenedDraft> kept() {
        return Optional.ofNullable(kept);
    }
}
