package org.yamabiko.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.call.Decided.Fresh;
import org.yamabiko.call.Decided.Refused;
import org.yamabiko.call.Decided.Repeated;
import org.yamabiko.call.Ledger.Entry;
import org.yamabiko.database.Together;
import org.yamabiko.guard.Judged;
import org.yamabiko.guard.Quota;
import org.yamabiko.guard.Verdict.Held;
import org.yamabiko.outbox.Admission;
import org.yamabiko.outbox.Insertion;
import org.yamabiko.outbox.Outbox;

/** A group of entries on its way into the tables, according to what is decided about each text. */
final class Writing implements Judged.Writing {

    private final List<Entry> entries;
    private final CallRows calls;
    private final List<Entry> going;
    private final Optional<Insertion> texts;

    /** @param decided of each entry with a message, by identity; one that is missing is another's double */
    Writing(List<Entry> entries, Map<Entry, Decided> decided, Outbox outbox) {
        this.entries = entries;
        this.calls = new CallRows(entries.stream().flatMap(e -> row(e, decided.get(e)).stream()).toList());
        this.going = entries.stream().filter(e -> decided.containsKey(e) && goes(decided.get(e))).toList();
        this.texts = going.isEmpty() ? Optional.empty()
                : Optional.of(outbox.insertion(going.stream().map(e -> admission(e, decided.get(e))).toList()));
    }

    /** What is refused has no row yet, unless its call has ended already: whoever waits for the answer writes the end. */
    private static Optional<CallRow> row(Entry entry, Decided decided) {
        if (decided instanceof Refused refused) {
            return Optional.of(entry.call()).filter(row -> row.endedAt().isPresent()).map(row -> row.refused(refused.why()));
        }
        return Optional.of(entry.call());
    }

    /** Also what a person is to decide about. */
    private static boolean goes(Decided decided) {
        return held(decided).map(Quota::keeps).orElse(decided instanceof Fresh);
    }

    private static Admission admission(Entry entry, Decided decided) {
        var admission = entry.message().orElseThrow();
        return held(decided).map(quota -> admission.held(quota.name())).orElse(admission);
    }

    private static Optional<Quota> held(Decided decided) {
        return decided instanceof Refused refused && refused.why() instanceof Held held ? Optional.of(held.quota())
                : Optional.empty();
    }

    @Override
    public List<Together.Part> parts() {
        var parts = new ArrayList<Together.Part>(List.of(calls));
        texts.ifPresent(parts::add);
        return parts;
    }

    /**
     * When written.
     *
     * @param decided as at the beginning
     * @return for each entry what became of its message; fresh where there is none
     */
    List<Decided> results(Map<Entry, Decided> decided) {
        texts.ifPresent(insertion -> {
            var fresh = insertion.fresh().iterator();
            going.forEach(e -> decided.computeIfPresent(e, (same, so) -> fresh.next() ? so : new Repeated()));
        });
        return entries.stream().map(e -> e.message().isEmpty() ? Fresh.PLAIN : decided.getOrDefault(e, new Repeated()))
                .toList();
    }
}
