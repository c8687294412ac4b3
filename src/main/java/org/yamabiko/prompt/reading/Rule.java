package org.yamabiko.prompt.reading;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kind of thing that is said otherwise than it is written. */
record Rule(Pattern written, Function<MatchResult, String> said) {

    static Rule of(String written, Function<MatchResult, String> said) {
        return new Rule(Pattern.compile(written), said);
    }

    static Rule of(String written, String said) {
        return of(written, match -> said);
    }

    /** One after the other: what an earlier one has put into words, a later one finds no figures in. */
    static String all(List<Rule> rules, String text) {
        var so = text;
        for (var rule : rules) {
            so = rule.written.matcher(so).replaceAll(match -> Matcher.quoteReplacement(rule.said.apply(match)));
        }
        return so;
    }
}
