package org.yamabiko.text;

import java.time.LocalDate;
import java.util.List;

import org.yamabiko.carrier.Lint;
import org.yamabiko.carrier.LintRule;
import org.yamabiko.carrier.Severity;

/**
 * Something about a text that its writer should know.
 *
 * @param message for a person, in English; the pages have words of their own for each code
 * @param args what those words name
 * @param blocksApproval whether a text with it cannot be approved
 */
public record Finding(Lint code, Severity severity, boolean blocksApproval, String message, List<String> args,
        LocalDate validFrom, String source) {

    static Finding of(LintRule rule, String message, List<String> args) {
        var blocks = rule.severity() == Severity.ERROR || rule.code() == Lint.OWN_DOMAIN || rule.code() == Lint.NO_DOMAIN;
        return new Finding(rule.code(), rule.severity(), blocks, message, args, rule.validFrom(), rule.source());
    }
}
