package org.yamabiko.gateway.smpp;

import java.math.BigInteger;
import java.util.Locale;

import org.yamabiko.gateway.ReceiptIdFormat;

/**
 * Brings the ids in answers and in receipts to one form, in which they can be compared. An id that is no number stays as it is.
 */
record SegmentIds(ReceiptIdFormat format) {

    /**
     * @param id {@code message_id} of a {@code submit_sm_resp} (SMPP 3.4 §5.2.23); null, as some SMSCs leave it out, becomes
     *        empty
     */
    String ofResponse(String id) {
        if (id == null) {
            return "";
        }
        return switch (format) {
            case AS_IS -> id.trim();
            case UNPADDED, HEX_TO_DECIMAL, DECIMAL_TO_HEX -> unpadded(id.trim());
        };
    }

    String ofReceipt(String id) {
        return switch (format) {
            case AS_IS -> id.trim();
            case UNPADDED -> unpadded(id.trim());
            case HEX_TO_DECIMAL -> converted(id.trim(), 16, 10);
            case DECIMAL_TO_HEX -> converted(id.trim(), 10, 16);
        };
    }

    private static String converted(String id, int from, int to) {
        try {
            return new BigInteger(id, from).toString(to);
        } catch (NumberFormatException e) {
            return id;
        }
    }

    private static String unpadded(String id) {
        return id.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }
}
