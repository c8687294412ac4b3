package org.yamabiko.incident;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Prompts;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * The incidents that are on, in memory: a call costs no query. While the database is away calls go on with what was on, and
 * each still ends at its time.
 */
@ApplicationScoped
public class InForce {

    private final IncidentStore store;
    private final Prompts prompts;
    private final DatabaseNotice notice;
    private final Clock clock;
    private final Set<Prompt> spoken = new HashSet<>();
    private volatile List<Announcement> on = List.of();

    InForce(IncidentStore store, Prompts prompts, DatabaseNotice notice, Clock clock) {
        this.store = store;
        this.prompts = prompts;
        this.notice = notice;
        this.clock = clock;
    }

    /** What callers of a hotline hear now; of several incidents the one that was switched on last. */
    public Optional<Announcement> of(PhoneNumber did) {
        return on.stream().filter(one -> one.covers(did) && one.lastsAt(clock.instant())).findFirst();
    }

    /** All that are on now, the latest first. */
    public List<Announcement> all() {
        return on.stream().filter(one -> one.lastsAt(clock.instant())).toList();
    }

    /** Reads what is on, and makes the sentences ready of all that could be: another node may have armed them. */
    public synchronized void refresh() {
        try {
            var drawer = store.all();
            var fresh = drawer.stream().filter(incident -> incident.state() != IncidentState.DRAFT)
                    .flatMap(incident -> incident.plan().prompts().stream()).filter(prompt -> !spoken.contains(prompt))
                    .toList();
            if (!fresh.isEmpty()) {
                prompts.prepare(fresh);
                spoken.addAll(fresh);
            }
            on = drawer.stream().filter(incident -> incident.state() == IncidentState.ON).map(Announcement::of)
                    .sorted(Comparator.comparing(Announcement::since).reversed()).toList();
        } catch (SQLException e) {
            notice.failed("what incidents are on cannot be read", e);
        }
    }

    void atStart(@Observes @Priority(1500) StartupEvent event) {
        refresh();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        refresh();
    }
}
