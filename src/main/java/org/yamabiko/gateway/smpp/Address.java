package org.yamabiko.gateway.smpp;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jsmpp.bean.AbstractSmCommand;
import org.yamabiko.phone.PhoneNumber;

/**
 * An SME address: type of number (SMPP 3.4 §5.2.5), numbering plan (§5.2.6) and the digits themselves.
 * <p>
 * The numbers are those on the wire; ISDN (E.163/E.164) is 1.
 */
record Address(int ton, int npi, String digits) {

    /** E.164 without its plus sign. */
    private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9]{4,14}");
    static final int TON_UNKNOWN = 0;
    static final int TON_INTERNATIONAL = 1;
    static final int TON_NATIONAL = 2;
    static final int TON_NETWORK_SPECIFIC = 3;
    static final int TON_ALPHANUMERIC = 5;
    static final int NPI_UNKNOWN = 0;
    static final int NPI_ISDN = 1;

    static Address ofRecipient(PhoneNumber recipient) {
        return new Address(TON_INTERNATIONAL, NPI_ISDN, recipient.e164().substring(1));
    }

    /**
     * Whom a receipt is about: its source is the recipient of the text (SMPP 3.4 §4.6.1).
     *
     * @return empty if it is no number
     */
    static Optional<PhoneNumber> numberOf(AbstractSmCommand receipt) {
        var digits = receipt.getSourceAddr();
        if (digits == null || digits.isBlank()) {
            return Optional.empty();
        }
        // the form in which we sent it, as nearly all come: to read any other costs more than all else about a receipt
        if (receipt.getSourceAddrTon() == TON_INTERNATIONAL && INTERNATIONAL.matcher(digits).matches()) {
            return Optional.of(new PhoneNumber("+" + digits));
        }
        return PhoneNumber.parse(digits);
    }

    /** Without the digits: an address may be a person's. */
    @Override
    public String toString() {
        return "Address[ton=" + ton + ", npi=" + npi + "]";
    }
}
