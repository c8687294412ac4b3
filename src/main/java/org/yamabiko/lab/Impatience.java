package org.yamabiko.lab;

import java.time.Duration;

/** Hangs up for a persona that does not stay to the end. Where nothing takes its time, so does the length of what is heard. */
final class Impatience {

    private final Behaviour behaviour;
    private final Pace pace;
    private volatile VirtualCaller caller;
    private Duration heard = Duration.ZERO;

    Impatience(Behaviour behaviour, Pace pace) {
        this.behaviour = behaviour;
        this.pace = pace;
    }

    /** Before it calls. */
    void of(VirtualCaller impatient) {
        caller = impatient;
        if (pace == Pace.REAL) {
            behaviour.hangsUpAfter().ifPresent(after -> Thread.ofVirtual().name("lab-hang-up").start(() -> hangUp(after)));
        }
    }

    private void hangUp(Duration after) {
        try {
            Thread.sleep(after);
            caller.hangUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void event(CallEvent event) {
        if (pace == Pace.FAST && event instanceof CallEvent.Playing playing) {
            heard = heard.plus(playing.length());
            behaviour.hangsUpAfter().filter(after -> heard.compareTo(after) >= 0).ifPresent(after -> caller.hangUp());
        }
    }
}
