package org.yamabiko.gateway.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.gateway.MessageState;

/** Which state an aggregator's word means; capitals do not matter. */
record StateWords(Map<String, MessageState> states) {

    /** Those of SMPP 3.4 appendix B, and what aggregators write out. */
    private static final Map<MessageState, List<String>> COMMON = Map.of(
            MessageState.ENROUTE, List.of("enroute", "buffered", "queued", "sent", "submitted"),
            MessageState.DELIVERED, List.of("delivrd", "delivered"),
            MessageState.EXPIRED, List.of("expired"),
            MessageState.DELETED, List.of("deleted"),
            MessageState.UNDELIVERABLE, List.of("undeliv", "undeliverable", "undelivered", "failed"),
            MessageState.ACCEPTED, List.of("acceptd", "accepted"),
            MessageState.UNKNOWN, List.of("unknown"),
            MessageState.REJECTED, List.of("rejectd", "rejected"));

    /**
     * @param own this aggregator's words. Are there numbers among them, then SMPP's do not hold: a 2 that is not named means
     *        nothing we know
     */
    static StateWords of(Map<String, MessageState> own) {
        var states = new HashMap<String, MessageState>();
        COMMON.forEach((state, words) -> words.forEach(word -> states.put(word, state)));
        if (own.keySet().stream().noneMatch(StateWords::isNumber)) {
            COMMON.keySet().forEach(state -> states.put("" + state.wireValue(), state));
        }
        own.forEach((word, state) -> states.put(normal(word), state));
        return new StateWords(states);
    }

    Optional<MessageState> state(String word) {
        return Optional.ofNullable(states.get(normal(word)));
    }

    private static boolean isNumber(String word) {
        return word.strip().chars().allMatch(Character::isDigit);
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
