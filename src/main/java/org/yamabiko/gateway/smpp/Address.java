package org.yamabiko.gateway.smpp;

import java.util.Optional;

import org.jsmpp.bean.AbstractSmCommand;
import org.yamabiko.phone.PhoneNumber;

/**
 * An SME address: type of number (SMPP 3.4 §5.2.5), numbering plan (§5.2.6) and the digits themselves.
 * <p>
 * The numbers are those on the wire; ISDN (E.163/E.164) is 1.
 */
record Address(int ton, int npi, String digits) {

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
        var international = receipt.getSourceAddrTon() == TON_INTERNATIONAL && !digits.startsWith("+");
        return PhoneNumber.parse(international ? "+" + digits : digits);
    }

    /** Without the digits: an address may be a person's. */
    @Override
    public String toString() {
        return "Address[ton=" + ton + ", npi=" + npi + "]";
    }
}
