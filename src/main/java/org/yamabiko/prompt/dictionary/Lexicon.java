package org.yamabiko.prompt.dictionary;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of one language and their readings, ready to be found in texts. The longest word that fits counts. */
final class Lexicon {

    private final Map<String, String> readings;
    private final Optional<Pattern> words;

    Lexicon(List<Pronunciation> pronunciations) {
        readings = pronunciations.stream()
                .collect(Collectors.toMap(one -> key(one.word()), Pronunciation::reading, (a, b) -> a));
        words = pronunciations.isEmpty() ? Optional.empty()
                : Optional.of(Pattern.compile(pronunciations.stream().map(Pronunciation::word)
                        .sorted(Comparator.comparingInt(String::length).reversed()).map(Lexicon::whole)
                        .collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** A word in Latin letters is not sought within another: 'au' is not in 'because'. */
    private static String whole(String word) {
        return (latin(word.charAt(0)) ? "(?<![A-Za-z])" : "") + Pattern.quote(word)
                + (latin(word.charAt(word.length() - 1)) ? "(?![A-Za-z])" : "");
    }

    private static boolean latin(char c) {
        return c < 128 && Character.isLetter(c);
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** @return {@code text} itself if none of the words is in it */
    String read(String text) {
        Function<Pattern, String> replaced = pattern -> pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(readings.get(key(match.group()))));
        return words.map(replaced).orElse(text);
    }
}
