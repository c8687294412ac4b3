package org.yamabiko.gateway.smpp;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Makes the source address of a sender id.
 *
 * @param ton what the operator set, over our own guess
 * @param npi what the operator set, over our own guess
 */
record SenderAddressing(OptionalInt ton, OptionalInt npi) {

    /** SoftBank's six digits beginning with 2, and the common short codes 0005 plus 4 to 6 digits. */
    private static final Pattern SHORT_CODE = Pattern.compile("2\\d{5}|0005\\d{4,6}");
    private static final Pattern NATIONAL = Pattern.compile("0\\d+");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    Address of(String senderId) {
        var guess = guess(senderId);
        return new Address(ton.orElse(guess.ton()), npi.orElse(guess.npi()), guess.digits());
    }

    private static Address guess(String senderId) {
        if (SHORT_CODE.matcher(senderId).matches()) {
            return new Address(Address.TON_NETWORK_SPECIFIC, Address.NPI_UNKNOWN, senderId);
        }
        if (NATIONAL.matcher(senderId).matches()) {
            return new Address(Address.TON_NATIONAL, Address.NPI_ISDN, senderId);
        }
        if (INTERNATIONAL.matcher(senderId).matches()) {
            return new Address(Address.TON_INTERNATIONAL, Address.NPI_ISDN, senderId.substring(1));
        }
        if (DIGITS.matcher(senderId).matches()) {
            return new Address(Address.TON_UNKNOWN, Address.NPI_UNKNOWN, senderId);
        }
        return new Address(Address.TON_ALPHANUMERIC, Address.NPI_UNKNOWN, senderId);
    }
}
