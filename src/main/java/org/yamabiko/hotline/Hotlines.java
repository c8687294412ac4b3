package org.yamabiko.hotline;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.yamabiko.hotline.RevisionEntity.Live;
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
        var before = snapshot.get().hotlines();
        var live = RevisionEntity.live();
        var changed = read(live.stream().filter(l -> !isIn(before, l)).map(Live::did).toList());
        var fresh = new Snapshot(version, merged(before, live, changed),
                texts.live().stream().collect(toMap(Text::key, identity())), texts.unsendable());
        loaded.fire(new SnapshotLoaded(fresh, changed));
        snapshot.set(fresh);
        LOG.infof("%d hotlines and %d texts are live (change %d)", fresh.hotlines().size(), fresh.texts().size(), version);
    }

    /** A revision never changes, so one that was read once need not be read again: with a thousand hotlines it is the one. */
    private static boolean isIn(Map<PhoneNumber, Published> snapshot, Live live) {
        var known = snapshot.get(live.phoneNumber());
        return known != null && known.revision() == live.number();
    }

    private List<Published> read(List<String> dids) {
        return RevisionEntity.liveOf(dids).stream().map(this::read).flatMap(Optional::stream).toList();
    }

    private static Map<PhoneNumber, Published> merged(Map<PhoneNumber, Published> before, List<Live> live,
            List<Published> changed) {
        var hotlines = new HashMap<PhoneNumber, Published>();
        live.stream().filter(l -> isIn(before, l)).map(Live::phoneNumber).forEach(did -> hotlines.put(did, before.get(did)));
        changed.forEach(published -> hotlines.put(published.hotline().did(), published));
        return Map.copyOf(hotlines);
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
