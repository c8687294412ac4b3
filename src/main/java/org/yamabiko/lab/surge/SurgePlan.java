package org.yamabiko.lab.surge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * What a surge is to be. Two surges of one plan are the same calls at the same moments.
 *
 * @param did what is dialled
 * @param mix how often each persona calls, by its key: weights, in their order
 * @param holding how long a caller stays on the line beyond what the conversation takes; prompts themselves take no time
 * @param keys pressed by every caller at the beginning, as one who knows the menu does; empty for callers who press nothing
 */
public record SurgePlan(String did, Curve curve, int calls, int seconds, Map<String, Integer> mix,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration holding, String keys) {

    /** Each step of it lands in the largest gap that the steps before left, so a mixture is even at every moment. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    public SurgePlan {
        mix = new LinkedHashMap<>(mix);
    }

    SurgePlan to(String dialed) {
        return new SurgePlan(dialed, curve, calls, seconds, mix, holding, keys);
    }

    /** Calls of the busiest moment, a second. */
    public double peak() {
        return curve.peak() * calls / seconds;
    }

    /** When a call is due, after the beginning; {@code call} from 0 */
    Duration due(int call) {
        return Duration.ofNanos(Math.round(curve.when((call + 0.5) / calls) * seconds * 1e9));
    }

    /** The key of the persona that makes a call. */
    String persona(int call) {
        double drawn = (call * GOLDEN) % 1 * mix.values().stream().mapToInt(Integer::intValue).sum();
        var last = "";
        for (var share : mix.entrySet()) {
            if (share.getValue() > 0) {
                last = share.getKey();
                drawn -= share.getValue();
                if (drawn < 0) {
                    break;
                }
            }
        }
        return last;
    }
}
