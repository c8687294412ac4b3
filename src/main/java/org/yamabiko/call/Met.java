package org.yamabiko.call;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.hotline.DraftSnapshot;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.phone.PhoneNumber;

/** What a call meets: what is live, which costs no query; or, in the rehearsal of a draft, what is written. */
@ApplicationScoped
class Met {

    private final Hotlines hotlines;
    private final DraftSnapshot drafts;
    private final PromptPreparation prompts;

    Met(Hotlines hotlines, DraftSnapshot drafts, PromptPreparation prompts) {
        this.hotlines = hotlines;
        this.drafts = drafts;
        this.prompts = prompts;
    }

    /** @param did what was dialled; empty if it is no number */
    Snapshot by(IncomingCall call, Optional<PhoneNumber> did) {
        if (call.rehearsal().filter(Rehearsal::drafts).isEmpty() || did.isEmpty()) {
            return hotlines.snapshot();
        }
        var written = drafts.of(did.get());
        // nobody has spoken it yet, and whoever rehearses may wait for that
        written.find(did.get()).ifPresent(draft -> prompts.prepare(draft.hotline()));
        return written;
    }
}
