package org.yamabiko.sender;

import java.util.Optional;
import java.util.regex.Pattern;

import org.yamabiko.carrier.SenderKind;
import org.yamabiko.phone.PhoneNumber;

/**
 * A sender that Japanese carriers accept on domestic routes: a company's own 03/06…, 0120, 0800, 050 or 0570 number, a SoftBank
 * code of six digits beginning with 2, or a common short code 0005 with four to six digits more. Mobile, foreign and
 * alphanumeric senders can be forged or are refused, and cannot exist here.
 *
 * @param value digits as they are registered and as they go on the wire
 */
public record SenderId(String value) {

    /** The rule in words, for whoever wrote a sender that is none. */
    public static final String RULE = "must be the company's own 03/06…, 0120, 0800, 050 or 0570 number, a code of six digits "
            + "beginning with 2, or 0005 with four to six digits more";

    private static final Pattern SHORT_CODE = Pattern.compile("2\\d{5}|0005\\d{4,6}");

    public SenderId {
        if (parse(value).isEmpty()) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /** Reads a sender in any form people write numbers in. */
    public static Optional<SenderId> of(String written) {
        return parse(written).map(SenderId::new);
    }

    public SenderKind kind() {
        if (!SHORT_CODE.matcher(value).matches()) {
            return SenderKind.COMPANY_NUMBER;
        }
        return value.startsWith("2") ? SenderKind.SHORT_CODE : SenderKind.COMMON_SHORT_CODE;
    }

    private static Optional<String> parse(String written) {
        if (written == null) {
            return Optional.empty();
        }
        if (SHORT_CODE.matcher(written).matches()) {
            return Optional.of(written);
        }
        return PhoneNumber.parse(written).filter(SenderId::mayBeShown).map(n -> n.national().replaceAll("\\D", ""));
    }

    private static boolean mayBeShown(PhoneNumber number) {
        return switch (number.lineType()) {
            case LANDLINE, IP_PHONE, TOLL_FREE, SERVICE -> true;
            case MOBILE, M2M, FOREIGN -> false;
        };
    }
}
