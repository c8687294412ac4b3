package org.yamabiko.outbox;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import org.yamabiko.gateway.SmsGateway;

/** One gateway as the dispatcher sees it: its window, its pace, and its part of the work. */
final class Lane {

    /** Claiming a few at a time costs as much as claiming many. */
    private static final int LARGEST_CLAIM = 200;

    private final SmsGateway gateway;
    private final LanePace pace;
    private final int priority;
    private final int weight;
    private final AtomicInteger underWay = new AtomicInteger();
    private final LongAdder given = new LongAdder();

    Lane(SmsGateway gateway, LanePace pace, int priority, int weight) {
        this.gateway = gateway;
        this.pace = pace;
        this.priority = priority;
        this.weight = weight;
    }

    SmsGateway gateway() {
        return gateway;
    }

    String name() {
        return gateway.name();
    }

    /** Lower ones come first. */
    int priority() {
        return priority;
    }

    boolean ready() {
        return gateway.ready();
    }

    /** Whether its rate is limited now. */
    boolean paced() {
        return pace.soon() != Integer.MAX_VALUE;
    }

    int underWay() {
        return underWay.get();
    }

    /** How many texts it has room for now: in its window, and by its pace in the next moment. */
    int room() {
        return Math.min(Math.min(LARGEST_CLAIM, gateway.window() - underWay.get()), pace.soon());
    }

    /** Whether enough of the window is free to be worth a claim: a quarter, or all that the pace allows. */
    boolean worthAClaim() {
        var enough = Math.min(Math.max(1, Math.min(LARGEST_CLAIM, gateway.window()) / 4), Math.max(1, pace.soon()));
        return room() >= enough;
    }

    /** Takes {@code texts} places; each must {@link #leave()}. */
    void enter(int texts) {
        underWay.addAndGet(texts);
        given.add(texts);
    }

    void leave() {
        underWay.decrementAndGet();
    }

    /** Takes one place if there is one. */
    boolean tryEnter() {
        if (pace.soon() < 1) {
            return false;
        }
        if (underWay.incrementAndGet() > gateway.window()) {
            leave();
            return false;
        }
        given.increment();
        return true;
    }

    /** What it was given by its weight: of two lanes with room, the one with less goes next. */
    double burden() {
        return given.sum() / (double) weight;
    }

    /** Begins the weighing anew, so that a lane which was away does not get all the work at its return. */
    void forgetBurden() {
        given.reset();
    }
}
