package org.yamabiko.text;

import org.yamabiko.carrier.LengthRule;

/**
 * How long a text is for one carrier.
 *
 * @param units in the alphabet's own, and by the carrier's way of counting
 * @param longest how many the carrier takes
 * @param left how many more it takes; below 0 if there are too many
 * @param segments how many are billed
 * @param leftInSegment how many more cost nothing
 */
public record Measure(Alphabet alphabet, int units, int longest, int left, int segments, int leftInSegment) {

    static Measure of(String text, LengthRule rule) {
        var alphabet = Alphabet.of(text);
        var room = switch (alphabet) {
            case GSM_7BIT -> rule.gsm7Bit();
            case UCS2 -> rule.ucs2();
        };
        int units = text.codePoints().map(c -> units(c, alphabet, rule)).sum();
        int left = rule.longest() - units;
        if (rule.billing() == LengthRule.Billing.ONE) {
            return new Measure(alphabet, units, rule.longest(), left, 1, Math.max(0, left));
        }
        if (units <= room.alone()) {
            return new Measure(alphabet, units, rule.longest(), left, 1, room.alone() - units);
        }
        return cut(text, alphabet, rule, room.concatenated());
    }

    /** A character of two units that does not fit into what is left of a segment begins the next, as it does on the air. */
    private static Measure cut(String text, Alphabet alphabet, LengthRule rule, int size) {
        int units = 0;
        int segments = 1;
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            int own = units(c, alphabet, rule);
            if (used + own > size) {
                segments++;
                used = 0;
            }
            used += own;
            units += own;
        }
        return new Measure(alphabet, units, rule.longest(), rule.longest() - units, segments, size - used);
    }

    private static int units(int codePoint, Alphabet alphabet, LengthRule rule) {
        return codePoint == '\n' ? rule.newline() : alphabet.units(codePoint);
    }
}
