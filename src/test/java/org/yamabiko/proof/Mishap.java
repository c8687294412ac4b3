package org.yamabiko.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** What may go wrong, and how many of each are in a deck. Kills of a node are by far the most. */
enum Mishap {
    NODE_KILLED(18, "SIGKILL to a node", 1),
    BOTH_NODES_KILLED(1, "SIGKILL to both nodes at once", 2),
    ROLLING_RESTART(1, "SIGTERM to one node, then to the other", 0),
    DATABASE_STOPPED(1, "PostgreSQL stopped fast", 0),
    DATABASE_STOPPED_AT_ONCE(1, "PostgreSQL stopped immediately", 0),
    DATABASE_KILLED(1, "SIGKILL to all of PostgreSQL", 0),
    LINKS_CUT(2, "every SMPP link cut", 0),
    CARRIER_MUTE(1, "submits taken and not answered", 0),
    CARRIER_CUTS(1, "submits taken, and the link cut", 0),
    CARRIER_THROTTLES(1, "submits throttled, or the queue full", 0),
    RECEIPTS_ASTRAY(2, "receipts early, twice, late, out of order", 0),
    CARRIER_KILLED(1, "SIGKILL to the carrier", 0);

    private final int cards;
    private final String words;
    private final int kills;

    Mishap(int cards, String words, int kills) {
        this.cards = cards;
        this.words = words;
        this.kills = kills;
    }

    String words() {
        return words;
    }

    /** How many nodes it kills. */
    int kills() {
        return kills;
    }

    /** All cards, in an order of chance: whatever the seed, each kind comes up. */
    static List<Mishap> deck(RandomGenerator random) {
        var deck = new ArrayList<Mishap>();
        for (var mishap : values()) {
            deck.addAll(Collections.nCopies(mishap.cards, mishap));
        }
        for (int i = deck.size() - 1; i > 0; i--) {
            Collections.swap(deck, i, random.nextInt(i + 1));
        }
        return deck;
    }
}
