package org.yamabiko.prompt.reading;

import static org.yamabiko.prompt.reading.EnglishNumbers.cardinal;
import static org.yamabiko.prompt.reading.EnglishNumbers.ordinal;
import static org.yamabiko.prompt.reading.EnglishNumbers.year;
import static org.yamabiko.prompt.reading.Written.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** English. All figures become words, because the engines do not agree about them. */
final class EnglishRules {

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final Map<String, String> UNITS = Map.of("%", "percent", "kg", "kilograms", "km", "kilometers", "cm",
            "centimeters", "mm", "millimeters", "GB", "gigabytes", "MB", "megabytes", "°C", "degrees Celsius", "°F",
            "degrees Fahrenheit", "h", "hours");
    private static final int NOON = 12;
    private static final int MIDNIGHT = 24;
    private static final String BREAK = ", ";

    static final List<Rule> ALL = Stream
            .of(addresses(), moments(), numbers(), amounts(), EnglishWords.rules(), figures(), signs())
            .flatMap(List::stream).toList();

    private EnglishRules() {
    }

    private static List<Rule> addresses() {
        return List.of(Rule.of(Written.MAIL, match -> EnglishWords.address(match.group())),
                Rule.of(Written.URL, match -> EnglishWords.address(match.group(1) == null ? match.group(2) : match.group(1))));
    }

    private static List<Rule> numbers() {
        var named = "(?i)\\b(number|code|extension|ext\\.?|no\\.|id|pin|digits)(\\s*:|\\s+is)?\\s+([0-9][0-9-]+)(?![0-9-])";
        return List.of(Rule.of("〒\\s*(?=[0-9])", "postal code "),
                Rule.of(Written.POSTAL_CODE, match -> EnglishNumbers.groups(List.of(match.group(1), match.group(2)))),
                Rule.of(Written.TELEPHONE, match -> (match.group().startsWith("+") ? "plus " : "")
                        + EnglishNumbers.groups(Written.groups(match.group()))),
                Rule.of("(?<![0-9,.])18([46])(?![0-9,.]*[0-9])",
                        match -> "one, eight, " + EnglishNumbers.digits(match.group(1))),
                Rule.of("(?i)\\b(call|dial)\\s+(1[0-9]{2})\\b",
                        match -> match.group(1) + " " + EnglishNumbers.digits(match.group(2))),
                Rule.of(named, EnglishRules::named),
                Rule.of("(?<![0-9.,:])(0[0-9]+|[0-9]{8,})(?![0-9:])",
                        match -> EnglishNumbers.groups(Written.fours(match.group(1)))));
    }

    private static String named(MatchResult match) {
        var digits = match.group(3);
        var groups = digits.contains("-") ? List.of(digits.split("-")) : Written.fours(digits);
        return match.group(1) + (match.group(2) == null ? "" : match.group(2)) + " " + EnglishNumbers.groups(groups);
    }

    private static List<Rule> moments() {
        var dayAndYear = MONTH + " ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([12][0-9]{3}))?(?![0-9])";
        var half = "(?:\\s*([AaPp])\\.?[Mm]\\b\\.?)";
        return List.of(Rule.of("24/7", "twenty-four seven"),
                Rule.of(Written.YEAR_MONTH_DAY, match -> date(match.group(2), match.group(3), match.group(1))),
                Rule.of("(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?:,? ([12][0-9]{3}))?(?![0-9])",
                        match -> match.group(2) + " " + ordinal(number(match.group(1))) + ofYear(match.group(3))),
                Rule.of(dayAndYear, match -> match.group(1) + " " + ordinal(number(match.group(2))) + ofYear(match.group(3))),
                Rule.of("\\b(in|since|until|by|from|of|year|" + String.join("|", MONTHS) + ") ((?:19|20)[0-9]{2})(?![0-9,])",
                        match -> match.group(1) + " " + year(number(match.group(2)))),
                Rule.of("(?<=[0-9mM.])\\s*[〜~–-]\\s*(?=[0-9]{1,2}:[0-9]{2})", " to "),
                Rule.of(Written.TIME + half, match -> time(number(match.group(1)), match.group(2), match.group(3))),
                Rule.of("(?<![0-9:])(1[0-2]|[1-9])" + half, match -> time(number(match.group(1)), "00", match.group(2))),
                Rule.of(Written.TIME, match -> time(number(match.group(1)), match.group(2), null)));
    }

    private static String date(String month, String day, String year) {
        return MONTHS.get(number(month) - 1) + " " + ordinal(number(day)) + ofYear(year);
    }

    private static String ofYear(String year) {
        return year == null ? "" : BREAK + year(number(year));
    }

    /** @param half of the day: a or p; null for a clock of 24 hours, which nobody reads aloud in English */
    private static String time(int hour, String minutes, String half) {
        var sharp = "00".equals(minutes);
        if (half == null && sharp && hour % NOON == 0) {
            return hour == NOON ? "noon" : "midnight";
        }
        var afternoon = half == null ? hour >= NOON && hour < MIDNIGHT : half.toLowerCase(Locale.ROOT).equals("p");
        var minute = sharp ? "" : minutes.charAt(0) == '0' ? " oh " + cardinal(minutes) : " " + cardinal(minutes);
        return cardinal(hour % NOON == 0 ? NOON : hour % NOON) + minute + (afternoon ? " P M" : " A M");
    }

    private static List<Rule> amounts() {
        var units = String.join("|", UNITS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList());
        return List.of(Rule.of("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", ""),
                Rule.of("(?:¥|JPY)\\s?([0-9]+)", match -> match.group(1) + " yen"),
                Rule.of("\\$([0-9]+)(?:\\.([0-9]{2}))?(?![0-9])", EnglishRules::dollars),
                Rule.of("(?<=[0-9])\\s?(" + units + ")(?![A-Za-z0-9])", match -> " " + UNITS.get(match.group(1))),
                Rule.of("(?<![0-9/])1/2(?![0-9/])", "one half"), Rule.of("(?<![0-9/])([13])/4(?![0-9/])",
                        match -> "1".equals(match.group(1)) ? "one quarter" : "three quarters"));
    }

    private static String dollars(MatchResult match) {
        var cents = match.group(2);
        var dollars = cardinal(match.group(1)) + ("1".equals(match.group(1)) ? " dollar" : " dollars");
        return cents == null || "00".equals(cents) ? dollars : dollars + " and " + cardinal(cents) + " cents";
    }

    private static List<Rule> figures() {
        return List.of(Rule.of("(?<![0-9])([0-9]{1,3})(?:st|nd|rd|th)\\b", match -> ordinal(number(match.group(1)))),
                Rule.of("(?<=[0-9])\\s*[〜~–-]\\s*(?=[0-9])", " to "),
                Rule.of("([0-9]+)\\.([0-9]+)",
                        match -> cardinal(match.group(1)) + " point " + EnglishNumbers.digits(match.group(2))),
                Rule.of("(?<![0-9A-Za-z])[-−](?=[0-9])", "minus "),
                Rule.of("[0-9]+", match -> cardinal(match.group())));
    }

    private static List<Rule> signs() {
        return List.of(Rule.of("#", "hash"), Rule.of("\\*", "star"), Rule.of("\\s*&\\s*", " and "), Rule.of("\\+", " plus "),
                Rule.of("=", " equals "), Rule.of("@", " at "), Rule.of("\\s*/\\s*", BREAK));
    }
}
