package org.yamabiko.carrier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every rule of every carrier, with its dates.
 *
 * @param edition names this collection, for whoever reads a report later
 * @param publicSuffixes endings under which anybody can have a domain: {@code co.jp}
 * @param linkEndings top-level domains by which handsets recognise a link that has no {@code https://}
 */
public record CarrierRules(String edition, List<LengthRule> lengths, List<SenderRule> senders,
        List<CharacterRule> characters, List<LintRule> lint, Set<String> publicSuffixes, Set<String> linkEndings) {

    /** A day before the first rule is judged by the first. */
    public LengthRule length(Carrier carrier, LocalDate day) {
        var own = lengths.stream().filter(rule -> rule.carrier() == carrier).toList();
        return latest(own, day).orElseGet(own::getFirst);
    }

    public Set<SenderKind> senderKinds(Carrier carrier, LocalDate day) {
        var own = senders.stream().filter(rule -> rule.carrier() == carrier).toList();
        return latest(own, day).orElseGet(own::getFirst).kinds();
    }

    /** The rule that says how a character fares with a carrier; empty if well. */
    public Optional<CharacterRule> character(int codePoint, Carrier carrier, LocalDate day) {
        return characters.stream().filter(rule -> rule.carriers().contains(carrier) && rule.validOn(day))
                .filter(rule -> rule.covers(codePoint)).findFirst();
    }

    public Optional<LintRule> lint(Lint code, Carrier carrier, LocalDate day) {
        return latest(lint.stream().filter(rule -> rule.code() == code && rule.carriers().contains(carrier)).toList(), day);
    }

    private static <R extends Dated> Optional<R> latest(List<R> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.validOn(day))
                .reduce((a, b) -> b.validFrom().isBefore(a.validFrom()) ? a : b);
    }
}
