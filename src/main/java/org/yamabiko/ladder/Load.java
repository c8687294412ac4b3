package org.yamabiko.ladder;

/**
 * How much there is.
 *
 * @param callsPerSecond that arrive
 * @param concurrent calls under way
 * @param channelUse calls under way by the channels that there are, from 0
 */
public record Load(double callsPerSecond, int concurrent, double channelUse) {

    static final Load NONE = new Load(0, 0, 0);

    Load with(Load others, int channels) {
        var together = concurrent + others.concurrent();
        return new Load(callsPerSecond + others.callsPerSecond(), together, together / (double) channels);
    }
}
