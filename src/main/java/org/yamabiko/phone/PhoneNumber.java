package org.yamabiko.phone;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/**
 * A telephone number in E.164 (ITU-T E.164: a plus sign and at most 15 digits). An invalid one cannot exist.
 * <p>
 * {@link #toString()} masks it, so that it may stand in a log line or an exception; {@link #e164()} does not.
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{4,14}");
    private static final String HOME_REGION = "JP";
    private static final int DIGITS_SHOWN = 4;
    private static final int LONGEST_INPUT = 40;

    /**
     * Takes what {@link #parse} once made, for example out of the database. Only the form is checked: number plans change, and
     * what was a valid number when it was stored must stay readable.
     *
     * @throws IllegalArgumentException if {@code e164} has not the form of E.164; the message does not repeat it
     */
    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("not a telephone number in E.164");
        }
    }

    /**
     * Reads what a trunk, a form or a person writes: {@code 090…}, {@code +8190…}, {@code 8190…}, full-width digits, spaces,
     * hyphens. National forms are Japanese.
     *
     * @return empty if no valid number can be read from it
     */
    public static Optional<PhoneNumber> parse(String written) {
        if (written == null || written.length() > LONGEST_INPUT
                || written.codePoints().anyMatch(PhoneNumber::isForeignToNumbers)) {
            return Optional.empty();
        }
        var ascii = dialable(written);
        return format(ascii).or(() -> withoutPlus(ascii)).map(PhoneNumber::new);
    }

    /** The digits and plus sign of {@code written}, full-width ones as ASCII. */
    static String dialable(String written) {
        return PhoneNumberUtil.normalizeDiallableCharsOnly(Normalizer.normalize(written, Normalizer.Form.NFKC));
    }

    /** {@code 8190…}: an international number whose plus sign a switch has dropped. */
    private static Optional<String> withoutPlus(String digits) {
        return digits.startsWith("81") ? format("+" + digits) : Optional.empty();
    }

    private static boolean isForeignToNumbers(int c) {
        return Character.isLetter(c) || c == '@' || c == '*' || c == '#';
    }

    private static Optional<String> format(String written) {
        try {
            var number = LIBRARY.parse(written, HOME_REGION);
            return LIBRARY.isValidNumber(number) ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** As people in Japan write it: {@code 090-1234-5678}; international form for other countries. Not masked. */
    public String national() {
        var number = parsed();
        var home = number.getCountryCode() == LIBRARY.getCountryCodeForRegion(HOME_REGION);
        return LIBRARY.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    public LineType lineType() {
        return LineType.of(parsed(), LIBRARY);
    }

    /** For people who may not see the number: its last four digits. */
    public String masked() {
        return "*".repeat(e164.length() - DIGITS_SHOWN - 1) + e164.substring(e164.length() - DIGITS_SHOWN);
    }

    private Phonenumber.PhoneNumber parsed() {
        try {
            return LIBRARY.parse(e164, null);
        } catch (NumberParseException e) {
            throw new IllegalStateException("a PhoneNumber that is none", e);
        }
    }

    @Override
    public String toString() {
        return masked();
    }
}
