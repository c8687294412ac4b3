package org.yamabiko.gateway.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.yamabiko.gateway.Excerpt;

/**
 * What came by {@code deliver_sm} (SMPP 3.4 §4.6.1) or {@code data_sm} (§4.7.1), out of jsmpp's hands.
 *
 * @param messageState the value on the wire
 */
record Report(int esmClass, String text, Optional<String> receiptedMessageId, Optional<Integer> messageState) {

    /** Message type bits of esm_class (§5.2.12): SMSC delivery receipt, and intermediate notification. */
    private static final int RECEIPT = 0x04;
    private static final int INTERMEDIATE = 0x20;
    private static final byte UCS2 = 8;

    static Report of(AbstractSmCommand pdu) {
        var shortMessage = pdu instanceof DeliverSm deliverSm ? deliverSm.getShortMessage() : new byte[0];
        var octets = shortMessage.length > 0 ? shortMessage : octets(pdu, Tag.MESSAGE_PAYLOAD).orElse(shortMessage);
        var charset = pdu.getDataCoding() == UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
        return new Report(pdu.getEsmClass(), new String(octets, charset),
                octets(pdu, Tag.RECEIPTED_MESSAGE_ID).map(Report::cString).filter(id -> !id.isEmpty()),
                Optional.ofNullable(pdu.getOptionalParameter(OptionalParameter.Message_state.class))
                        .map(state -> state.getValue() & 0xFF));
    }

    private static Optional<byte[]> octets(AbstractSmCommand pdu, Tag tag) {
        return Optional.ofNullable((OptionalParameter.OctetString) pdu.getOptionalParameter(tag))
                .map(OptionalParameter.OctetString::getValue);
    }

    /** Some SMSCs leave the closing NUL out; jsmpp would then drop the last character. */
    private static String cString(byte[] octets) {
        var text = new String(octets, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).trim();
    }

    /** Told by what only an SMSC can set. A person's own text that looks like a receipt is none. */
    boolean isReceipt() {
        return (esmClass & (RECEIPT | INTERMEDIATE)) != 0 || receiptedMessageId.isPresent();
    }

    /** The beginning for a log, without digits, as there may be a telephone number among them. */
    String excerpt() {
        return Excerpt.of(text);
    }

    @Override
    public String toString() {
        return "Report[" + excerpt() + "]";
    }
}
