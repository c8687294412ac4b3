package org.yamabiko.prompt.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Abbreviations, which are spelled, and the parts of addresses. */
final class EnglishWords {

    /** Capitals that are read as words. */
    private static final Map<String, String> WORDS = Map.of("FAX", "fax", "PIN", "pin", "OK", "okay", "LINE", "line", "APP",
            "app",
            "WEB", "web", "NO", "no", "NOT", "not", "ONE", "one", "AND", "and");
    private static final Map<Character, String> SIGNS = Map.of('.', "dot", '@', "at", '/', "slash", '-', "dash", '_',
            "underscore",
            '?', "question mark", '=', "equals", '&', "and", '#', "hash", ':', "colon");
    /** Short parts of addresses that are words nevertheless. */
    private static final Set<String> LABELS = Set.of("com", "net", "org", "app", "dev", "web", "map", "buy", "new", "faq");
    private static final int SHORT = 3;

    private EnglishWords() {
    }

    static List<Rule> rules() {
        return List.of(Rule.of("\\bNo\\.\\s*(?=[0-9])", "number "), Rule.of("\\b[Ww]i-?[Ff]i\\b", "why fye"),
                Rule.of("\\b([A-Z])([0-9]+)\\b", match -> match.group(1) + " " + match.group(2)),
                Rule.of("\\b([0-9]+)([A-Z])\\b", match -> match.group(1) + " " + match.group(2)),
                Rule.of("(?<![A-Za-z'])([A-Z]{2,5})(s?)(?![A-Za-z'])",
                        match -> WORDS.getOrDefault(match.group(1), letters(match.group(1))) + match.group(2)));
    }

    private static String letters(String word) {
        return word.chars().mapToObj(letter -> String.valueOf((char) letter)).collect(Collectors.joining(" "))
                .toUpperCase(Locale.ROOT);
    }

    static String address(String address) {
        var parts = address.split("(?<=[^A-Za-z])|(?=[^A-Za-z])");
        return List.of(parts).stream().map(EnglishWords::part).collect(Collectors.joining(" "));
    }

    private static String part(String part) {
        var first = part.charAt(0);
        if (first >= '0' && first <= '9') {
            return EnglishNumbers.digits(part);
        }
        if (SIGNS.containsKey(first)) {
            return SIGNS.get(first);
        }
        var small = part.toLowerCase(Locale.ROOT);
        return part.length() <= SHORT && !LABELS.contains(small) ? letters(part) : small;
    }
}
