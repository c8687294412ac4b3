package org.yamabiko.hotline;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Follows what other nodes publish. While the database is away calls go on with the last snapshot. */
@ApplicationScoped
class Refresh {

    private static final Logger LOG = Logger.getLogger(Refresh.class);

    private final Hotlines hotlines;
    private boolean failing;

    Refresh(Hotlines hotlines) {
        this.hotlines = hotlines;
    }

    /** Says once that it fails and once that it works again, not every second. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            hotlines.refresh();
            if (failing) {
                LOG.info("changes of hotlines can be read again");
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("changes of hotlines cannot be read now, calls go on with what was live: %s", e.getMessage());
            }
            failing = true;
        }
    }
}
