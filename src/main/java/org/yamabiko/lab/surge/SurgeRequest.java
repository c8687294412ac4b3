package org.yamabiko.lab.surge;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A surge as somebody asks for it; what is null gets the usual value.
 *
 * @param curve a word of {@link Curve}: tv-spot, outage, ramp, flat
 * @param mix weights by the personas' keys; null or empty: one mobile caller of each carrier, and one who withholds
 * @param holding such as PT2S
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record SurgeRequest(String did, String curve, Integer calls, Integer seconds, Map<String, Integer> mix, Duration holding,
        String keys) {
}
