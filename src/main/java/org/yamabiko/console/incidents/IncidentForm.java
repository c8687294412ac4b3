package org.yamabiko.console.incidents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.ws.rs.core.MultivaluedMap;

import org.yamabiko.incident.FollowUpDraft;
import org.yamabiko.incident.Incident;
import org.yamabiko.incident.IncidentDraft;
import org.yamabiko.phone.PhoneNumber;

/**
 * The form of one incident, as it was typed.
 *
 * @param hotlines none: all
 */
record IncidentForm(String key, String name, String ja, String en, String text, String resolvedText, List<String> hotlines,
        String lasts, FollowUpForm followUp) {

    record FollowUpForm(String toldWithin, String within, String perSecond, boolean byItself, boolean atNight) {
    }

    /** What is no number is outside of every bound. */
    private static final int NO_NUMBER = -1;

    static IncidentForm empty() {
        return new IncidentForm("", "", "", "", "", "", List.of(), "PT2H",
                new FollowUpForm("PT24H", "PT24H", "5", false, false));
    }

    static IncidentForm of(Incident incident) {
        var draft = incident.plan().draft();
        var followUp = draft.followUp();
        return new IncidentForm(incident.key(), draft.name(), draft.sentence().getOrDefault("ja", ""),
                draft.sentence().getOrDefault("en", ""), draft.text(), Objects.requireNonNullElse(draft.resolvedText(), ""),
                draft.hotlines(), draft.lasts(), new FollowUpForm(followUp.toldWithin(), followUp.within(),
                        followUp.perSecond().toString(), followUp.byItself(), followUp.atNight()));
    }

    static IncidentForm of(MultivaluedMap<String, String> typed) {
        return new IncidentForm(first(typed, "key"), first(typed, "name"), first(typed, "sentence-ja"),
                first(typed, "sentence-en"), first(typed, "text"), first(typed, "resolvedText"), hotlines(typed),
                first(typed, "lasts"), new FollowUpForm(first(typed, "toldWithin"), first(typed, "within"),
                        first(typed, "perSecond"), typed.containsKey("byItself"), typed.containsKey("atNight")));
    }

    /** Those that were ticked, in any of the page's forms. */
    static List<String> hotlines(MultivaluedMap<String, String> typed) {
        return Objects.requireNonNullElse(typed.get("hotlines"), List.<String> of());
    }

    IncidentDraft draft() {
        return new IncidentDraft(name, sentences(), text, resolvedText, hotlines, lasts,
                new FollowUpDraft(followUp.toldWithin(), followUp.within(), number(followUp.perSecond()), followUp.byItself(),
                        followUp.atNight()));
    }

    boolean isFor(PhoneNumber did) {
        return hotlines.contains(did.e164());
    }

    private Map<String, String> sentences() {
        var sentences = new LinkedHashMap<String, String>();
        sentences.put("ja", ja);
        sentences.put("en", en);
        return sentences;
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }

    private static String first(MultivaluedMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
