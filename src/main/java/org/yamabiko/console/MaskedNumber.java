package org.yamabiko.console;

import org.yamabiko.phone.PhoneNumber;

/**
 * A person's number as staff may see it.
 *
 * @param ending the digits that are not masked
 */
public record MaskedNumber(String ending) {

    /** @param number null if there is none */
    public static MaskedNumber of(String number) {
        return PhoneNumber.parse(number).map(PhoneNumber::masked)
                .map(masked -> new MaskedNumber(masked.substring(masked.lastIndexOf('*') + 1)))
                .orElse(null);
    }

    /**
     * {@code words} as they may be shown: a telephone number is masked, unless it is {@code did}, which is published; anything
     * else stays.
     *
     * @param did null if no hotline was found
     */
    public static String inPlaceOf(String words, String did) {
        return PhoneNumber.parse(words).map(number -> number.e164().equals(did) ? number.national() : number.masked())
                .orElse(words);
    }
}
