package org.yamabiko.call;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.hotline.Publishing;
import org.yamabiko.hotline.SnapshotLoaded;
import org.yamabiko.hotline.Utterance;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.text.Text;

/** Has everything spoken before a hotline goes live, so that no caller waits for a speech engine. */
@ApplicationScoped
class PromptPreparation {

    private final Prompts prompts;

    PromptPreparation(Prompts prompts) {
        this.prompts = prompts;
    }

    void onPublishing(@Observes Publishing event) {
        prepare(event.hotline());
    }

    /** Blocks until everything that a hotline says has sound, or surely gets none now. */
    void prepare(Hotline hotline) {
        prompts.prepare(spoken(hotline));
    }

    /** The node that published it has spoken it: this one finds the sound in the database. */
    void onSnapshot(@Observes SnapshotLoaded event) {
        event.changed().forEach(p -> prompts.prepare(spoken(p.hotline())));
        // heard by few, and by nobody within the first minute: the hotline need not wait for them
        Thread.ofVirtual().start(() -> event.changed().forEach(p -> prompts.prepare(purposes(p.hotline(), event.snapshot()))));
    }

    /** What its texts are about, for whoever rings back. */
    private static List<Prompt> purposes(Hotline hotline, Snapshot live) {
        return hotline.textKeys().stream().map(live.texts()::get).filter(Objects::nonNull).map(Text::purpose)
                .map(purpose -> Voice.prompt(new Utterance(purpose), hotline.language())).toList();
    }

    private static List<Prompt> spoken(Hotline hotline) {
        return hotline.prompts().stream().map(said -> Voice.prompt(said, hotline.language())).toList();
    }
}
