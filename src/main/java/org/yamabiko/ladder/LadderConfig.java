package org.yamabiko.ladder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * The contract with the operator about what happens when everybody calls. Of each figure three values: from where on callers
 * hear one sentence (SHORT), are not answered (HANG_UP), and are not waited for (SHED).
 */
@ConfigMapping(prefix = "yamabiko.ladder")
interface LadderConfig {

    /** How many calls the telephone lines take at once, all nodes together. */
    @WithDefault("3000")
    int channels();

    /** How long it must be quiet before callers get more again, one rung at a time. */
    @WithDefault("PT30S")
    Duration quiet();

    /** Of a rung's limits, how small a share counts as quiet. */
    @WithDefault("0.7")
    double quietBelow();

    /** Whether the limits below hold where staff have set none. */
    @WithDefault("true")
    boolean limitsByDefault();

    /** Of all hotlines together. */
    ServiceLimits service();

    /** Of each hotline. */
    HotlineLimits hotline();

    /** Where the rungs of the service begin. */
    interface ServiceLimits {

        @WithDefault("200,400,800")
        List<Double> callsPerSecond();

        Optional<List<Double>> concurrent();

        /** Calls under way by the number of channels. */
        @WithDefault("0.6,0.8,0.95")
        List<Double> channelUse();
    }

    /** Where the rungs of a hotline begin. */
    interface HotlineLimits {

        @WithDefault("100,250,600")
        List<Double> callsPerSecond();

        @WithDefault("1200,2000,2700")
        List<Double> concurrent();
    }
}
