package org.yamabiko.lab;

/**
 * What a trunk tells of a caller, as Asterisk passes it on.
 *
 * @param number {@code agi_callerid}: a number in any form, or a word such as {@code anonymous}, {@code unknown} if there is
 *        none
 * @param name {@code agi_calleridname}: where the reason for a missing number stands; {@code unknown} if there is none
 * @param callingPres {@code agi_callingpres}: the Q.931 octet, 0 allowed, 32 restricted, 67 not available
 */
public record Presented(String number, String name, int callingPres) {

    private static final String NOTHING = "unknown";

    /** A number that its caller shows. */
    public static Presented shown(String number) {
        return new Presented(number, NOTHING, 0);
    }
}
