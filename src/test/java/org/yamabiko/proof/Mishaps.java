package org.yamabiko.proof;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Lets one mishap follow another, at moments that the generator chooses. Nodes come back while the next mishap is on its way;
 * the next kill waits until the other node is up, so that somebody takes calls most of the time.
 */
final class Mishaps {

    /** A kill may hit a node that is still starting; more rarely, since it has claimed little. */
    private static final double KILL_WHILE_STARTING = 0.25;

    private final Stage stage;
    private final RandomGenerator random;
    private final Map<Mishap, Integer> happened = new EnumMap<>(Mishap.class);
    private int kills;

    Mishaps(Stage stage, RandomGenerator random) {
        this.stage = stage;
        this.random = random;
    }

    /** Goes on until so many nodes were killed and the last deck is used up; then everything is well again. */
    void untilKilled(int wanted) {
        while (kills < wanted) {
            for (var mishap : Mishap.deck(random)) {
                Pause.millis(upTo(1500));
                befall(mishap);
                happened.merge(mishap, 1, Integer::sum);
                kills += mishap.kills();
            }
            System.out.printf("proof: %d of %d kills%n", kills, wanted);
        }
        stage.awaitBothUp();
    }

    /** How often each came. */
    Map<Mishap, Integer> happened() {
        return happened;
    }

    int of(Mishap mishap) {
        return happened.getOrDefault(mishap, 0);
    }

    int kills() {
        return kills;
    }

    private void befall(Mishap mishap) {
        switch (mishap) {
            case NODE_KILLED -> killOne();
            case BOTH_NODES_KILLED -> killBoth();
            case ROLLING_RESTART -> rollingRestart();
            case DATABASE_STOPPED -> withoutDatabase(stage.database::stop);
            case DATABASE_STOPPED_AT_ONCE -> withoutDatabase(stage.database::quit);
            case DATABASE_KILLED -> withoutDatabase(stage.database::kill);
            case LINKS_CUT -> stage.carrier.bounce();
            case CARRIER_MUTE -> forAWhile(Map.of("mute", 0.1));
            case CARRIER_CUTS -> forAWhile(Map.of("cutAfterAccept", 0.02));
            case CARRIER_THROTTLES -> forAWhile(Map.of("throttle", 0.3, "queueFull", 0.1));
            case RECEIPTS_ASTRAY -> forAWhile(Map.of("receiptBeforeResponse", 0.2, "receiptTwice", 0.2, "receiptLate", 0.2,
                    "receiptReordered", 0.3));
            case CARRIER_KILLED -> stage.carrier.killAndRestart(upTo(2000));
        }
    }

    private void killOne() {
        var victim = stage.nodes.get(random.nextInt(2));
        var other = stage.nodes.get(victim == stage.nodes.getFirst() ? 1 : 0);
        other.awaitUp();
        if (random.nextDouble() >= KILL_WHILE_STARTING) {
            victim.awaitUp();
            Pause.millis(upTo(2000));
        }
        victim.kill();
        Pause.millis(upTo(500));
        victim.start();
    }

    private void killBoth() {
        stage.awaitBothUp();
        Pause.millis(upTo(1000));
        stage.nodes.forEach(NodeProcess::kill);
        Pause.millis(upTo(500));
        stage.nodes.forEach(NodeProcess::start);
    }

    private void rollingRestart() {
        for (var node : stage.nodes) {
            stage.awaitBothUp();
            node.drain();
            node.start();
        }
    }

    private void withoutDatabase(Runnable end) {
        end.run();
        Pause.millis(upTo(2000));
        stage.database.start();
    }

    private void forAWhile(Map<String, Double> chances) {
        stage.carrier.mode(chances);
        Pause.millis(500 + upTo(2000));
        var never = new TreeMap<String, Integer>();
        chances.keySet().forEach(name -> never.put(name, 0));
        stage.carrier.mode(never);
    }

    private int upTo(int millis) {
        return random.nextInt(millis);
    }

    /** How long a text may take at most to be settled once all is well, by the stage's settings. */
    static Duration longestAftermath() {
        return Duration.ofMinutes(3);
    }
}
