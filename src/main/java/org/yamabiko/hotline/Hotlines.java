package org.yamabiko.hotline;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.text.Text;
import org.yamabiko.text.Texts;
import org.yamabiko.text.Unsendable;

import io.quarkus.runtime.Startup;

/** The hotlines that are live, in memory: a call costs no query. */
@ApplicationScoped
@Startup
public class Hotlines {

    /** A hotline with the number of the revision that is live. */
    public record Published(Hotline hotline, int revision) {
    }

    /**
     * All that is live at one moment; immutable.
     *
     * @param texts what may be sent; an approval can still end while the snapshot lives
     * @param unsendable texts that exist and may not be sent, and why
     */
    public record Snapshot(long version, Map<PhoneNumber, Published> hotlines, Map<String, Text> texts,
            Map<String, Unsendable> unsendable) {
        static final Snapshot NONE = new Snapshot(-1, Map.of(), Map.of(), Map.of());

        public Optional<Published> find(PhoneNumber did) {
            return Optional.ofNullable(hotlines.get(did));
        }
    }

    private static final Logger LOG = Logger.getLogger(Hotlines.class);

    private final Texts texts;
    private final Publication publication;
    private final Event<SnapshotLoaded> loaded;
    private final AtomicReference<Snapshot> snapshot = new AtomicReference<>(Snapshot.NONE);

    Hotlines(Texts texts, Publication publication, Event<SnapshotLoaded> loaded) {
        this.texts = texts;
        this.publication = publication;
        this.loaded = loaded;
    }

    /** What is live now. A call takes it once and keeps it to its end. */
    public Snapshot snapshot() {
        return snapshot.get();
    }

    /** Looks whether anything changed, on this node or another, and swaps the snapshot if so. */
    @Transactional
    public synchronized void refresh() {
        var version = publication.version();
        if (version == snapshot.get().version()) {
            return;
        }
        var fresh = load(version);
        loaded.fire(new SnapshotLoaded(fresh));
        snapshot.set(fresh);
        LOG.infof("%d hotlines and %d texts are live (change %d)", fresh.hotlines().size(), fresh.texts().size(), version);
    }

    private Snapshot load(long version) {
        var hotlines = RevisionEntity.live().stream().map(this::read).flatMap(Optional::stream)
                .collect(toMap(p -> p.hotline().did(), identity()));
        return new Snapshot(version, Map.copyOf(hotlines), texts.live().stream().collect(toMap(Text::key, identity())),
                texts.unsendable());
    }

    /** A revision that no longer reads costs its own hotline, not the others. */
    private Optional<Published> read(RevisionEntity revision) {
        try {
            return Optional.of(new Published(FlowDocument.hotline(FlowDocument.json(revision.document)), revision.number));
        } catch (InvalidInputException e) {
            LOG.errorf("hotline %s, revision %d, cannot be read and is not live: %s", revision.did, revision.number,
                    e.getDetail());
            return Optional.empty();
        }
    }
}
