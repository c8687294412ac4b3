package org.yamabiko.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened in one call, in order. Confined to the call's thread. */
final class Trace {

    /** @param args never a caller's number */
    record Entry(Instant at, TraceStep step, List<String> args) {
    }

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();

    Trace(Clock clock) {
        this.clock = clock;
    }

    void add(TraceStep step, Object... args) {
        var words = new ArrayList<String>(args.length);
        for (var arg : args) {
            words.add(arg.toString());
        }
        entries.add(new Entry(clock.instant(), step, words));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
