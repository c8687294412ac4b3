package org.yamabiko.incident;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.prompt.Prompt;

/**
 * What happens when an incident is on.
 *
 * @param sentence what callers hear, by the tag of the language; one at least
 * @param hotlines for which it may be switched on; none: all
 */
public record IncidentPlan(String name, Map<String, String> sentence, String text, Optional<String> resolvedText,
        List<PhoneNumber> hotlines, Duration lasts, FollowUpPlan followUp) {

    public IncidentPlan {
        sentence = Map.copyOf(sentence);
        hotlines = List.copyOf(hotlines);
    }

    /** Everything that an engine has to speak for it. */
    List<Prompt> prompts() {
        return sentence.entrySet().stream().map(said -> new Prompt(said.getValue(), Locale.of(said.getKey()))).toList();
    }

    /** As somebody would write it again. */
    public IncidentDraft draft() {
        return new IncidentDraft(name, sentence, text, resolvedText.orElse(null),
                hotlines.stream().map(PhoneNumber::e164).toList(), lasts.toString(), followUp.draft());
    }
}
