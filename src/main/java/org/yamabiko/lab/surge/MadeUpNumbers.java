package org.yamabiko.lab.surge;

import org.yamabiko.lab.Persona;
import org.yamabiko.lab.Presented;
import org.yamabiko.phone.CallerLine;

/** Numbers for many callers of one kind, in the form of those in every example: 090-1234-0000 to 090-1234-9999. */
final class MadeUpNumbers {

    private static final int FOUR_DIGITS = 10_000;

    private MadeUpNumbers() {
    }

    /** Lines that get no texts keep the persona's one number. */
    static Presented of(Persona persona, int call) {
        var presented = persona.presented();
        if (persona.line() != CallerLine.MOBILE) {
            return presented;
        }
        var number = presented.number();
        return new Presented(number.substring(0, number.length() - 4) + "%04d".formatted(call % FOUR_DIGITS), presented.name(),
                presented.callingPres());
    }
}
