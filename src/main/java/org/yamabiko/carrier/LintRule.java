package org.yamabiko.carrier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Something that carriers, or their phishing filters, ask of the words of a text.
 *
 * @param words the phrases or hosts that the rule looks for; empty where it needs none
 */
public record LintRule(Lint code, Set<Carrier> carriers, LocalDate validFrom, LocalDate validUntil, String source,
        Severity severity, List<String> words) implements Dated {

    public LintRule {
        words = words == null ? List.of() : List.copyOf(words);
    }
}
