package org.yamabiko.console.lab;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.yamabiko.lab.surge.SurgeRequest;

/**
 * The form of a surge, as it was typed.
 *
 * @param mix weights by persona
 */
record SurgeForm(String did, String curve, String calls, String seconds, String holding, String keys, Map<String, String> mix) {

    private static final String MIX = "mix-";
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);
    /** What is no number is outside of every bound, and is refused with the bounds. */
    private static final int NO_NUMBER = -1;

    /** Before anybody typed; {@code usual}: weights. */
    static SurgeForm usual(Map<String, Integer> usual) {
        var mix = new LinkedHashMap<String, String>();
        usual.forEach((persona, weight) -> mix.put(persona, weight.toString()));
        return new SurgeForm("", "tv-spot", "1000", "60", "2", "", mix);
    }

    static SurgeForm of(MultivaluedMap<String, String> typed) {
        var mix = new LinkedHashMap<String, String>();
        typed.forEach((name, values) -> {
            if (name.startsWith(MIX)) {
                mix.put(name.substring(MIX.length()), values.getFirst().strip());
            }
        });
        return new SurgeForm(first(typed, "did"), first(typed, "curve"), first(typed, "calls"), first(typed, "seconds"),
                first(typed, "holding"), first(typed, "keys"), mix);
    }

    private static String first(MultivaluedMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    SurgeRequest request() {
        var weights = new LinkedHashMap<String, Integer>();
        mix.forEach((persona, weight) -> weights.put(persona, weight.isEmpty() ? 0 : number(weight)));
        return new SurgeRequest(did, curve, number(calls), number(seconds), weights, duration(), keys);
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.replace(",", ""));
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }

    private Duration duration() {
        try {
            return Duration.ofMillis(new BigDecimal(holding).multiply(MILLIS).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Duration.ofMillis(NO_NUMBER);
        }
    }
}
