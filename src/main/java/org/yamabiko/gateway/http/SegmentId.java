package org.yamabiko.gateway.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.yamabiko.gateway.ReceiptIdFormat;

/**
 * Brings the ids in answers and in receipts to one form, in which they can be compared.
 *
 * @param format how receipts write what the answer gave
 * @param numbered whether receipts name a whole text and the number of its segment
 */
record SegmentId(ReceiptIdFormat format, boolean numbered) {

    /** What a database keeps and a person can compare. */
    private static final Pattern USABLE = Pattern.compile("[!-~]{1,200}");

    static boolean isUsable(String id) {
        return USABLE.matcher(id).matches();
    }

    /**
     * @param ids of the answer
     * @param segments of the text, as we count them; at least 1
     */
    List<String> ofAnswer(List<String> ids, int segments) {
        var answered = ids.stream().map(this::answered).toList();
        if (!numbered || answered.size() != 1) {
            return answered;
        }
        return IntStream.rangeClosed(1, segments).mapToObj(number -> answered.getFirst() + "-" + number).toList();
    }

    /** @param segment its number, from 1; empty if the receipt has none */
    Optional<String> ofReceipt(String id, Optional<String> segment) {
        if (!isUsable(id)) {
            return Optional.empty();
        }
        return numbered ? segment.filter(SegmentId::isUsable).map(number -> received(id) + "-" + number)
                : Optional.of(received(id));
    }

    private String answered(String id) {
        return format.ofResponse(id);
    }

    private String received(String id) {
        return format.ofReceipt(id);
    }
}
