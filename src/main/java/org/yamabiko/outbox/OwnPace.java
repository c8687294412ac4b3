package org.yamabiko.outbox;

import java.time.Instant;

/** How fast this node sends. A contract counts submits, of which a long text takes several: what is told is texts. */
final class OwnPace {

    /** From so many texts on one can tell how many submits each takes. */
    private static final int ENOUGH = 10;

    private final SeenRate texts = new SeenRate();
    private final SeenRate turns = new SeenRate();
    private double turnsEach = 1;

    /**
     * @param allowed submits a second
     * @param textsGone since the start; {@code turnsTaken} the same of submits
     */
    SendPace look(Instant now, double allowed, long textsGone, long turnsTaken) {
        var seen = texts.look(now, textsGone);
        var taken = turns.look(now, turnsTaken);
        if (seen >= ENOUGH) {
            turnsEach = Math.max(1, taken / seen);
        }
        return new SendPace(allowed / turnsEach, seen);
    }
}
