package org.yamabiko.incident;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** What an incident may be. */
public final class IncidentRules {

    public static final Duration LONGEST = Duration.ofHours(24);
    public static final int LONGEST_SENTENCE = 500;
    public static final int LONGEST_NAME = 100;
    public static final int MOST_PER_SECOND = 100;

    static final FollowUpDraft USUAL_FOLLOW_UP = new FollowUpDraft("PT24H", "PT24H", 5, false, false);

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_TOLD_WITHIN = Duration.ofDays(7);
    private static final Duration LONGEST_WITHIN = Duration.ofDays(3);
    private static final String USUAL_TIME = "PT2H";

    private final List<Violation> violations = new ArrayList<>();

    private IncidentRules() {
    }

    /**
     * Fills in what is usual.
     *
     * @throws InvalidInputException with each field that cannot be
     */
    static IncidentPlan plan(String key, IncidentDraft draft) {
        var rules = new IncidentRules();
        var written = draft == null ? new IncidentDraft(null, null, null, null, null, null, null) : draft;
        if (!KEY.matcher(key).matches()) {
            rules.refuse("key", "incident.key", "must be 1 to 40 of a-z, 0-9, - and _, and begin with a letter or digit");
        }
        var plan = new IncidentPlan(rules.name(written.name()), rules.sentences(written.sentence()), rules.text(written.text()),
                Optional.ofNullable(written.resolvedText()).filter(text -> !text.isBlank()).map(String::strip),
                rules.hotlines(written.hotlines()), rules.time("lasts", written.lasts(), USUAL_TIME, LONGEST),
                rules.followUp(Objects.requireNonNullElse(written.followUp(), USUAL_FOLLOW_UP)));
        rules.throwIfAny();
        return plan;
    }

    /**
     * For how long it is switched on.
     *
     * @param wanted null: for as long as it usually lasts
     */
    static Duration lasts(String wanted, IncidentPlan plan) {
        var rules = new IncidentRules();
        var time = rules.time("for", wanted, plan.lasts().toString(), LONGEST);
        rules.throwIfAny();
        return time;
    }

    /** @param wanted null: those that it is for */
    static List<PhoneNumber> hotlines(List<String> wanted, IncidentPlan plan) {
        if (wanted == null || wanted.isEmpty()) {
            return plan.hotlines();
        }
        var rules = new IncidentRules();
        var dids = rules.hotlines(wanted);
        dids.stream().filter(did -> !plan.hotlines().isEmpty() && !plan.hotlines().contains(did))
                .forEach(did -> rules.refuse("hotlines", "incident.not-for",
                        did.national() + " is none of the hotlines that this incident is for", did.national()));
        rules.throwIfAny();
        return dids;
    }

    private String name(String name) {
        var plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            refuse("name", "incident.name", "must have 1 to " + LONGEST_NAME + " characters", LONGEST_NAME);
        }
        return plain;
    }

    private Map<String, String> sentences(Map<String, String> written) {
        var sentences = new TreeMap<String, String>();
        Objects.requireNonNullElse(written, Map.<String, String> of()).forEach((language, words) -> {
            if (!LANGUAGES.contains(language)) {
                refuse("sentence." + language, "one-of", "is none of ja, en");
            } else if (words != null && words.strip().length() > LONGEST_SENTENCE) {
                refuse("sentence." + language, "incident.sentence", "must have at most " + LONGEST_SENTENCE + " characters",
                        LONGEST_SENTENCE);
            } else if (words != null && !words.isBlank()) {
                sentences.put(language, words.strip());
            }
        });
        if (sentences.isEmpty() && violations.stream().noneMatch(v -> v.field().startsWith("sentence"))) {
            refuse("sentence", "incident.silent", "is missing: what callers hear, in ja, en or both");
        }
        return sentences;
    }

    private String text(String key) {
        if (key == null || key.isBlank()) {
            refuse("text", "incident.no-text", "is missing: the key of the text that callers get");
        }
        return key == null ? "" : key.strip();
    }

    private List<PhoneNumber> hotlines(List<String> written) {
        var dids = new ArrayList<PhoneNumber>();
        for (var one : Objects.requireNonNullElse(written, List.<String> of())) {
            PhoneNumber.parse(one).filter(did -> !dids.contains(did)).ifPresent(dids::add);
            if (PhoneNumber.parse(one).isEmpty()) {
                refuse("hotlines", "incident.hotline", "has one that is no telephone number");
            }
        }
        return dids;
    }

    private FollowUpPlan followUp(FollowUpDraft draft) {
        var rate = Objects.requireNonNullElse(draft.perSecond(), USUAL_FOLLOW_UP.perSecond());
        if (rate < 1 || rate > MOST_PER_SECOND) {
            refuse("followUp.perSecond", "incident.rate", "must be from 1 to " + MOST_PER_SECOND, MOST_PER_SECOND);
        }
        return new FollowUpPlan(
                time("followUp.toldWithin", draft.toldWithin(), USUAL_FOLLOW_UP.toldWithin(), LONGEST_TOLD_WITHIN),
                time("followUp.within", draft.within(), USUAL_FOLLOW_UP.within(), LONGEST_WITHIN), rate,
                Boolean.TRUE.equals(draft.byItself()), Boolean.TRUE.equals(draft.atNight()));
    }

    private Duration time(String field, String written, String usual, Duration most) {
        try {
            var time = Duration.parse(written == null || written.isBlank() ? usual : written.strip());
            if (time.compareTo(SHORTEST) >= 0 && time.compareTo(most) <= 0) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // refused as one that is too long is
        }
        refuse(field, "incident.time", "must be a time from PT1M to " + most + ", such as PT2H", most.toHours());
        return SHORTEST;
    }

    private void refuse(String field, String code, String message, Object... args) {
        violations.add(Violation.of(field, code, message, args));
    }

    private void throwIfAny() {
        if (!violations.isEmpty()) {
            throw new InvalidInputException("The incident was not taken", violations);
        }
    }
}
