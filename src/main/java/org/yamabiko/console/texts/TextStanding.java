package org.yamabiko.console.texts;

import java.time.Instant;
import java.time.ZoneOffset;

import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.console.Tone;
import org.yamabiko.text.Text;

/** Where a version stands, as staff see it: its state, and whether its approval ends soon. */
enum TextStanding {
    LIVE(Tone.GOOD),
    /** Live, and not much longer. */
    ENDING(Tone.CARE),
    ENDED(Tone.BAD),
    WAITING(Tone.WAITING),
    DRAFT(Tone.QUIET),
    REFUSED(Tone.CARE),
    REPLACED(Tone.QUIET),
    /** Approved once; callers get a newer one. */
    FORMER(Tone.QUIET);

    private final Tone tone;

    TextStanding(Tone tone) {
        this.tone = tone;
    }

    String css() {
        return tone.css();
    }

    /** @param newest whether no newer version is approved */
    static TextStanding of(Text text, boolean newest, ApprovalConfig config, Instant now) {
        return switch (text.approval().state()) {
            case DRAFT -> DRAFT;
            case WAITING -> WAITING;
            case REFUSED -> REFUSED;
            case REPLACED -> REPLACED;
            case APPROVED -> newest ? approved(text, config, now) : FORMER;
        };
    }

    private static TextStanding approved(Text text, ApprovalConfig config, Instant now) {
        if (!config.required() || text.approval().approvedUntil() == null) {
            return LIVE;
        }
        if (text.approval().endedAt(now)) {
            return ENDED;
        }
        return text.approval().endedAt(now.atOffset(ZoneOffset.UTC).plus(config.warnBefore()).toInstant()) ? ENDING : LIVE;
    }
}
