package org.yamabiko.sender;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yamabiko.carrier.SenderKind;
import org.yamabiko.phone.PhoneNumber;

/** What a written sender is: of a kind that carriers register, or not, and why not. */
sealed interface SenderValue {

    record Registrable(SenderKind kind, String digits) implements SenderValue {
    }

    record Refused(Reason reason) implements SenderValue {
    }

    /** Why a sender cannot be. */
    enum Reason {
        MOBILE("is a mobile number; carriers refuse them as senders of a company, because anybody can text from one"),
        FOREIGN("is a number of another country; such senders can be forged and arrive on international routes alone"),
        ALPHANUMERIC("has letters; such senders can be forged, and domestic routes do not take them"),
        M2M("is a number of a machine or pager"),
        SPECIAL("is a number that carriers do not take as a sender: 03/06…, 0120, 0800, 050 and 0570 are taken"),
        NO_SENDER("is no number and no code of a carrier: " + SenderId.RULE);

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Pattern SHORT_CODE = Pattern.compile("2\\d{5}");
    Pattern COMMON_SHORT_CODE = Pattern.compile("0005\\d{4,6}");
    Pattern OWN_CODE = Pattern.compile("\\d{3,8}");
    String NAVI_DIAL = "0570";

    /** @param kind what the writer says it is, null if nothing */
    static SenderValue of(String written, SenderKind kind) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s()‐-―−-]", "");
        if (COMMON_SHORT_CODE.matcher(plain).matches()) {
            return new Registrable(SenderKind.COMMON_SHORT_CODE, plain);
        }
        if (kind == SenderKind.OWN_CODE && OWN_CODE.matcher(plain).matches()) {
            return new Registrable(kind, plain);
        }
        if (SHORT_CODE.matcher(plain).matches()) {
            return new Registrable(SenderKind.SHORT_CODE, plain);
        }
        if (plain.codePoints().anyMatch(Character::isLetter)) {
            return new Refused(Reason.ALPHANUMERIC);
        }
        return PhoneNumber.parse(plain).map(SenderValue::number).orElseGet(() -> new Refused(Reason.NO_SENDER));
    }

    private static SenderValue number(PhoneNumber number) {
        var digits = number.national().replaceAll("\\D", "");
        return Optional.ofNullable(switch (number.lineType()) {
            case LANDLINE, IP_PHONE, TOLL_FREE -> null;
            case SERVICE -> digits.startsWith(NAVI_DIAL) ? null : Reason.SPECIAL;
            case MOBILE -> Reason.MOBILE;
            case M2M -> Reason.M2M;
            case FOREIGN -> Reason.FOREIGN;
        }).<SenderValue> map(Refused::new).orElseGet(() -> new Registrable(SenderKind.COMPANY_NUMBER, digits));
    }
}
