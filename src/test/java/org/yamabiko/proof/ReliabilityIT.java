package org.yamabiko.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

/**
 * That no text is lost, doubled or late while everything that can be killed is killed. Short here; {@code ./yamabiko prove} is
 * the same for longer. A run is repeated with its seed, though not to the millisecond.
 */
class ReliabilityIT {

    private static final int KILLS = Integer.getInteger("yamabiko.proof.kills", 20);
    private static final long SEED = Long.getLong("yamabiko.proof.seed", RandomGenerator.getDefault().nextInt(1, 1_000_000));

    @Test
    void no_text_is_lost_doubled_or_late_whatever_is_killed() {
        System.out.printf("proof: %d kills, -Dyamabiko.proof.seed=%d%n", KILLS, SEED);
        try (var proof = new Proof(KILLS, SEED)) {
            assertThat(proof.run().broken()).as("seed %d, see target/reliability.md", SEED).isEmpty();
        }
    }
}
