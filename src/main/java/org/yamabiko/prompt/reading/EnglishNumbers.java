package org.yamabiko.prompt.reading;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Figures in English words. */
final class EnglishNumbers {

    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen");
    private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");
    private static final List<String> ORDINALS = List.of("zeroth", "first", "second", "third", "fourth", "fifth", "sixth",
            "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth");
    private static final long BILLION = 1_000_000_000;
    private static final int MILLION = 1_000_000;
    private static final int THOUSAND = 1000;
    private static final int HUNDRED = 100;
    private static final int TWENTY = 20;
    private static final int TEN = 10;
    /** Beyond it nobody listens to an amount: digits are said. */
    private static final int LONGEST = 12;

    private EnglishNumbers() {
    }

    static String cardinal(String digits) {
        return digits.length() > LONGEST ? digits(digits) : cardinal(Long.parseLong(digits));
    }

    static String cardinal(long number) {
        if (number < TWENTY) {
            return SMALL.get((int) number);
        }
        if (number < HUNDRED) {
            return TENS.get((int) number / TEN) + (number % TEN == 0 ? "" : "-" + SMALL.get((int) number % TEN));
        }
        if (number < THOUSAND) {
            return above(number, HUNDRED, "hundred");
        }
        if (number < MILLION) {
            return above(number, THOUSAND, "thousand");
        }
        return number < BILLION ? above(number, MILLION, "million") : above(number, BILLION, "billion");
    }

    private static String above(long number, long unit, String name) {
        return cardinal(number / unit) + " " + name + (number % unit == 0 ? "" : " " + cardinal(number % unit));
    }

    static String ordinal(int number) {
        if (number < ORDINALS.size()) {
            return ORDINALS.get(number);
        }
        if (number < TWENTY) {
            return SMALL.get(number) + "th";
        }
        if (number < HUNDRED) {
            var tens = TENS.get(number / TEN);
            return number % TEN == 0 ? tens.substring(0, tens.length() - 1) + "ieth" : tens + "-" + ordinal(number % TEN);
        }
        return cardinal(number) + "th";
    }

    /** 2026: twenty twenty-six; 2005: two thousand five; 1905: nineteen oh five. */
    static String year(int year) {
        if (year % THOUSAND < TEN) {
            return cardinal(year);
        }
        var rest = year % HUNDRED;
        var end = rest == 0 ? "hundred" : rest < TEN ? "oh " + cardinal(rest) : cardinal(rest);
        return cardinal(year / HUNDRED) + " " + end;
    }

    static String digits(String digits) {
        return digits.chars().mapToObj(digit -> SMALL.get(digit - '0')).collect(Collectors.joining(" "));
    }

    static String groups(Collection<String> groups) {
        return groups.stream().map(EnglishNumbers::digits).collect(Collectors.joining(", "));
    }
}
