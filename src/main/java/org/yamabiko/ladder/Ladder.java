package org.yamabiko.ladder;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One ladder: is told of each call that comes and goes, and says on which rung it stands. Asks nobody, so that it may stand in
 * every call's way.
 */
final class Ladder {

    private final Scope scope;
    private final int channels;
    private final Damping damping;
    private final Consumer<Change> changed;
    private final CallRate rate = new CallRate();
    private int concurrent;
    private Load others = Load.NONE;
    private Limits limits;
    private Optional<Pin> pin = Optional.empty();
    private Rung automatic = Rung.NORMAL;
    private Optional<Reason> reason = Optional.empty();
    private Instant quietSince;
    private Rung rung = Rung.NORMAL;
    private Instant since;

    /**
     * @param channels how many calls the lines take at once
     * @param changed told of each change, on the thread of whoever asked; must not block
     */
    Ladder(Scope scope, Limits limits, int channels, Damping damping, Consumer<Change> changed) {
        this.scope = scope;
        this.limits = limits;
        this.channels = channels;
        this.damping = damping;
        this.changed = changed;
    }

    /** A call is there. @return the rung it meets */
    synchronized Rung arrived(Instant now) {
        rate.mark(now);
        concurrent++;
        look(now);
        return rung;
    }

    synchronized void left() {
        concurrent--;
    }

    /** What this node has by itself. */
    synchronized Load own(Instant now) {
        return new Load(rate.perSecond(now), concurrent, concurrent / (double) channels);
    }

    /** What all other nodes have together. */
    synchronized void others(Load load) {
        others = load;
    }

    synchronized void limits(Limits now) {
        limits = now;
    }

    synchronized void pin(Optional<Pin> wanted) {
        pin = wanted;
    }

    synchronized Standing standing(Instant now) {
        var load = look(now);
        return new Standing(scope, rung, automatic, load, reason, since, pin.filter(p -> p.holds(now)), limits);
    }

    private Load look(Instant now) {
        var load = own(now).with(others, channels);
        var reached = limits.reached(load);
        if (reached.isPresent() && reached.get().rung().above(automatic)) {
            automatic = reached.get().rung();
            quietSince = null;
            settle(now, load, reached.get().reason());
        } else if (comesDown(now, load)) {
            automatic = automatic.lower();
            settle(now, load, Reason.of(Why.QUIET));
        } else {
            settle(now, load, Reason.of(Why.LET_GO));
        }
        return load;
    }

    /** The quiet time counts anew for each rung. */
    private boolean comesDown(Instant now, Load load) {
        if (automatic == Rung.NORMAL || !limits.quiet(automatic, load, damping.below())) {
            quietSince = null;
            return false;
        }
        if (quietSince == null) {
            quietSince = now;
        }
        if (quietSince.plus(damping.quiet()).isAfter(now)) {
            return false;
        }
        quietSince = now;
        return true;
    }

    /** @param otherwise why it changes, if no pin says so */
    private void settle(Instant now, Load load, Reason otherwise) {
        var held = pin.filter(p -> p.holds(now));
        var next = held.map(Pin::rung).orElse(automatic);
        if (next == rung) {
            return;
        }
        var before = rung;
        rung = next;
        since = now;
        reason = Optional.of(held.isPresent() ? Reason.of(Why.PINNED) : otherwise);
        changed.accept(new Change(scope, now, before, rung, reason.get(), load, held.map(Pin::by).orElse(null)));
    }
}
