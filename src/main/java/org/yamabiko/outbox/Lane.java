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
    private final LongAdder gone = new LongAdder();

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

    /** Submits a second that its pace allows now; infinite if nothing limits it. */
    double allowed() {
        return pace.rate();
    }

    /** Submits that its pace has let through, since the start. */
    long turns() {
        return pace.turns();
    }

    /** One of its texts waits no more: it left, or will not. */
    void textGone() {
        gone.increment();
    }

    long gone() {
        return gone.sum();
    }

    int underWay() {
        return underWay.get();
    }

    /** How many texts it has room for now: in its window, and by its pace in the next moment. At least 0. */
    int room() {
        return roomBeside(underWay.get());
    }

    private int roomBeside(int texts) {
        var inTurn = Math.min(LARGEST_CLAIM, pace.soon() - pace.waiting());
        return Math.max(0, Math.min(inTurn, gateway.window() - texts));
    }

    /** Whether enough of the window is free to be worth a claim: a quarter, or half of what the pace allows. */
    boolean worthAClaim() {
        var enough = Math.min(Math.min(LARGEST_CLAIM, gateway.window()) / 4, pace.soon() / 2);
        return room() >= Math.max(1, enough);
    }

    /**
     * Takes places for a claim that is about to be made; each must {@link #leave()}.
     *
     * @param all whether nobody else is to have one meanwhile; else half of them stay for texts that are decided now
     * @return how many; 0 if there is no room
     */
    int reserve(boolean all) {
        while (true) {
            var before = underWay.get();
            var room = roomBeside(before);
            var places = all ? room : (room + 1) / 2;
            if (underWay.compareAndSet(before, before + places)) {
                return places;
            }
        }
    }

    /** Of the places that were reserved, so many have a text. */
    void used(int places, int texts) {
        underWay.addAndGet(texts - places);
        given.add(texts);
    }

    void leave() {
        underWay.decrementAndGet();
    }

    /** Takes one place if there is one. */
    boolean tryEnter() {
        while (true) {
            var before = underWay.get();
            if (roomBeside(before) < 1) {
                return false;
            }
            if (underWay.compareAndSet(before, before + 1)) {
                given.increment();
                return true;
            }
        }
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
