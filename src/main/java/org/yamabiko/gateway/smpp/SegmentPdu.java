package org.yamabiko.gateway.smpp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.yamabiko.gateway.Submission;
import org.yamabiko.text.Alphabet;
import org.yamabiko.text.Segmentation;

/**
 * One {@code submit_sm} (SMPP 3.4 §4.4.1) of a text: what stands in it that differs from text to text.
 *
 * @param place where the segment stands in its text
 */
record SegmentPdu(Address source, Address destination, Duration validity, Alphabet alphabet, String segment, Place place) {

    /** The count and the number of a segment are one octet each (3GPP TS 23.040 §9.2.3.24.1). */
    static final int MOST_SEGMENTS = 255;

    private static final byte UDH_INDICATOR = 0x40; // SMPP 3.4 §5.2.12
    private static final byte DEFAULT_ALPHABET = 0; // §5.2.19
    private static final byte UCS2 = 8;
    private static final int CONCATENATION = 0; // TS 23.040 §9.2.3.24, information element 'concatenated, 8-bit reference'
    private static final int UDH_OCTETS = 6;

    /** @param reference the same in all segments of one text; 0 to 255 */
    record Place(int reference, int number, int total) {
    }

    static List<SegmentPdu> of(Submission submission, Segmentation segmentation, SenderAddressing senders, int reference) {
        var source = senders.of(submission.senderId());
        var destination = Address.ofRecipient(submission.recipient());
        var segments = segmentation.segments();
        return IntStream.range(0, segments.size())
                .mapToObj(i -> new SegmentPdu(source, destination, submission.validityPeriod(), segmentation.alphabet(),
                        segments.get(i), new Place(reference, i + 1, segments.size())))
                .toList();
    }

    byte esmClass() {
        return isPartOfLongText() ? UDH_INDICATOR : 0;
    }

    byte dataCoding() {
        return switch (alphabet) {
            case GSM_7BIT -> DEFAULT_ALPHABET;
            case UCS2 -> UCS2;
        };
    }

    String validityPeriod() {
        return ValidityPeriod.of(validity);
    }

    byte[] shortMessage() {
        var octets = alphabet.encode(segment);
        if (!isPartOfLongText()) {
            return octets;
        }
        return ByteBuffer.allocate(UDH_OCTETS + octets.length)
                .put((byte) (UDH_OCTETS - 1))
                .put((byte) CONCATENATION)
                .put((byte) 3)
                .put((byte) place.reference())
                .put((byte) place.total())
                .put((byte) place.number())
                .put(octets)
                .array();
    }

    private boolean isPartOfLongText() {
        return place.total() > 1;
    }

    @Override
    public String toString() {
        return "SegmentPdu[" + place.number() + " of " + place.total() + "]";
    }
}
