package org.yamabiko.prompt.dictionary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.yamabiko.prompt.Prompts;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Follows the dictionary on whichever node it is changed, and has what was prepared spoken anew. */
@ApplicationScoped
class DictionaryRefresh {

    private static final Logger LOG = Logger.getLogger(DictionaryRefresh.class);
    /** Before hotlines are prepared for the first time. */
    private static final int EARLY = 100;

    private final Pronunciations pronunciations;
    private final Prompts prompts;
    private boolean failing;

    DictionaryRefresh(Pronunciations pronunciations, Prompts prompts) {
        this.pronunciations = pronunciations;
        this.prompts = prompts;
    }

    void onStart(@Observes @Priority(EARLY) StartupEvent event) {
        refresh();
    }

    /** A few words in one small table: read whole, which is cheaper than to find out whether to. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            if (pronunciations.refresh()) {
                prompts.renew();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("the dictionary cannot be read now, prompts are spoken as it was: %s", e.getMessage());
            }
            failing = true;
        }
    }
}
