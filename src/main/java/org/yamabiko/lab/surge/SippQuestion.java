package org.yamabiko.lab.surge;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** A surge as an address asks for it. */
public class SippQuestion {

    @QueryParam("did")
    String did;
    @QueryParam("curve")
    String curve;
    @QueryParam("calls")
    Integer calls;
    @QueryParam("seconds")
    Integer seconds;
    @QueryParam("mix")
    String mix;
    @QueryParam("holding")
    String holding;
    @QueryParam("keys")
    String keys;
    @QueryParam("host")
    String host;
    @QueryParam("port")
    Integer port;

    /** @throws InvalidInputException if it cannot be read */
    SurgeRequest request() {
        return new SurgeRequest(did, curve, calls, seconds, weights(), duration(), keys);
    }

    private Map<String, Integer> weights() {
        var weights = new LinkedHashMap<String, Integer>();
        if (mix != null && !mix.isBlank()) {
            for (var share : mix.split(",", -1)) {
                var parts = share.strip().split(":", 2);
                try {
                    weights.put(parts[0], parts.length == 1 ? 1 : Integer.parseInt(parts[1].strip()));
                } catch (NumberFormatException e) {
                    throw new InvalidInputException("No such surge", List.of(Violation.of("mix", "surge.mix",
                            "must be such as docomo:4,withheld:1")));
                }
            }
        }
        return weights;
    }

    private Duration duration() {
        try {
            return holding == null || holding.isBlank() ? null : Duration.parse(holding);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("No such surge",
                    List.of(Violation.of("holding", "surge.duration", "must be a duration such as PT2S")));
        }
    }
}
