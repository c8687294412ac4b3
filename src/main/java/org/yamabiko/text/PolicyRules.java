package org.yamabiko.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads the policy of a draft. What is wrong is refused by field and reason; what is not said is as for a link. */
record PolicyRules(BiConsumer<String, String> refuse) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    /** SMSCs keep a text for three days at the most, as a rule. */
    private static final Duration LONGEST = Duration.ofDays(3);

    static void check(TextDraft draft, BiConsumer<String, String> refuse) {
        new PolicyRules(refuse).read(draft);
    }

    /** The policy of a draft that was checked. */
    static SendingPolicy of(TextDraft draft) {
        return new PolicyRules((field, reason) -> {
            throw new IllegalArgumentException(field + " " + reason);
        }).read(draft);
    }

    private SendingPolicy read(TextDraft draft) {
        return new SendingPolicy(validity(draft.validityPeriod()),
                word("whenUncertain", draft.whenUncertain(), WhenUncertain.class, SendingPolicy.DEFAULT.whenUncertain()),
                word("whenUndelivered", draft.whenUndelivered(), WhenUndelivered.class,
                        SendingPolicy.DEFAULT.whenUndelivered()));
    }

    private Optional<Duration> validity(String period) {
        if (period == null) {
            return Optional.empty();
        }
        try {
            var duration = Duration.parse(period);
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return Optional.of(duration.truncatedTo(ChronoUnit.SECONDS));
            }
            refuse.accept("validityPeriod", "must be between a minute and three days, PT1M to PT72H");
        } catch (DateTimeParseException e) {
            refuse.accept("validityPeriod", "must be a duration such as PT30M");
        }
        return Optional.empty();
    }

    private <E extends Enum<E>> E word(String field, String word, Class<E> words, E unsaid) {
        if (word == null) {
            return unsaid;
        }
        for (var constant : words.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        refuse.accept(field, "must be one of " + List.copyOf(Arrays.asList(words.getEnumConstants())));
        return unsaid;
    }
}
