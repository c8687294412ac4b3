package org.yamabiko.hotline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.yamabiko.problem.Violation;

/**
 * What somebody adds to a request that needs no body: {@code curl -X POST} alone is enough.
 *
 * @param note what and why
 * @param goLiveAt an instant such as {@code 2026-12-01T00:00:00Z} or {@code 2026-12-01T09:00:00+09:00}; null: as soon as it may
 */
public record Wish(String note, String goLiveAt) {

    /** @param body JSON, or nothing */
    static Wish of(String body) {
        if (body == null || body.isBlank()) {
            return new Wish("", null);
        }
        var json = FlowDocument.json(body);
        return new Wish(json.path("note").asText(""), json.path("goLiveAt").asText(null));
    }

    Optional<Instant> time() {
        if (goLiveAt == null || goLiveAt.isBlank() || "null".equals(goLiveAt)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(goLiveAt).toInstant());
        } catch (DateTimeParseException e) {
            throw Notes.refused(Violation.of("goLiveAt", "goLiveAt.form",
                    "must be an instant such as 2026-12-01T00:00:00Z or 2026-12-01T09:00:00+09:00"));
        }
    }
}
