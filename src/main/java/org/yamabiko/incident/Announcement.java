package org.yamabiko.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.prompt.Prompt;

/**
 * An incident that is on, as calls meet it.
 *
 * @param round what a text says it was sent under
 * @param dids none: all hotlines
 */
public record Announcement(String key, String name, int round, List<PhoneNumber> dids, Map<String, String> sentence,
        String textKey, Instant since, Instant until) {

    private static final String USUAL_LANGUAGE = "ja";

    static Announcement of(Incident incident) {
        var round = incident.lastRound();
        return new Announcement(incident.key(), incident.plan().name(), round.id(), round.dids(), incident.plan().sentence(),
                incident.plan().text(), round.since(), round.until());
    }

    boolean covers(PhoneNumber did) {
        return dids.isEmpty() || dids.contains(did);
    }

    boolean lastsAt(Instant now) {
        return now.isBefore(until);
    }

    /** What callers of a hotline of this language hear; in another one if it is not written in theirs. */
    public Prompt sentence(Locale language) {
        var tag = List.of(language.getLanguage(), USUAL_LANGUAGE).stream().filter(sentence::containsKey).findFirst()
                .orElseGet(() -> sentence.keySet().iterator().next());
        return new Prompt(sentence.get(tag), Locale.of(tag));
    }
}
