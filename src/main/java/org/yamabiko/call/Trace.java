package org.yamabiko.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.yamabiko.call.CallView.TraceView;

/** What happened in one call, in order. Confined to the call's thread. */
final class Trace {

    /** @param args never a caller's number */
    record Entry(Instant at, TraceStep step, List<String> args) {
    }

    private final Clock clock;
    private final Optional<Consumer<TraceView>> watcher;
    private final List<Entry> entries = new ArrayList<>();

    /** @param watcher told of each step as it happens */
    Trace(Clock clock, Optional<Consumer<TraceView>> watcher) {
        this.clock = clock;
        this.watcher = watcher;
    }

    void add(TraceStep step, Object... args) {
        var entry = entry(step, args);
        entries.add(entry);
        watcher.ifPresent(w -> w.accept(new TraceView(entry.at(), step.name(), List.copyOf(entry.args()), "")));
    }

    /** What there would be with one more; nobody is told. */
    List<Entry> entriesAnd(TraceStep step, Object... args) {
        var more = new ArrayList<>(entries);
        more.add(entry(step, args));
        return more;
    }

    private Entry entry(TraceStep step, Object... args) {
        var words = new ArrayList<String>(args.length);
        for (var arg : args) {
            words.add(arg.toString());
        }
        return new Entry(clock.instant(), step, words);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
