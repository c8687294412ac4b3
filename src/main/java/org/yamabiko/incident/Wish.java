package org.yamabiko.incident;

import java.util.List;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What somebody adds to a request that needs no body: {@code curl -X POST} alone is enough.
 *
 * @param hotlines for which to switch it on; null: those that it is for
 * @param lasts for how long, as {@code for}; null: as long as it usually lasts
 * @param atNight of an all-clear
 */
record Wish(List<String> hotlines, @JsonProperty("for") String lasts, Boolean atNight) {

    /** @param body JSON, or nothing */
    static Wish of(String body, ObjectMapper json) {
        try {
            return body == null || body.isBlank() ? new Wish(null, null, null) : json.readValue(body, Wish.class);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException("This cannot be read",
                    List.of(Violation.of("", "json", "is no valid JSON for this: "
                            + "{ \"hotlines\": [\"05012345678\"], \"for\": \"PT2H\" }")));
        }
    }
}
