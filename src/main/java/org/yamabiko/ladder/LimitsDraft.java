package org.yamabiko.ladder;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Limits as somebody sets them: of each figure three values for SHORT, HANG_UP and SHED, an empty list where it is not to
 * matter, null for what the service has by its settings.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LimitsDraft(List<Double> callsPerSecond, List<Double> concurrent, List<Double> channelUse) {

    /** Nothing is set. */
    static final LimitsDraft USUAL = new LimitsDraft(null, null, null);

    Limits over(Limits usual) {
        return new Limits(callsPerSecond == null ? usual.callsPerSecond() : callsPerSecond,
                concurrent == null ? usual.concurrent() : concurrent, channelUse == null ? usual.channelUse() : channelUse);
    }
}
