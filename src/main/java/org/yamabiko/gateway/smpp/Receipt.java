package org.yamabiko.gateway.smpp;

import java.util.Optional;

import org.yamabiko.gateway.MessageState;

/**
 * What an SMSC delivery receipt says: by its parameters (SMPP 3.4 §5.3.2.12 receipted_message_id, §5.3.2.35 message_state),
 * else by its
 * text (appendix B).
 *
 * @param detail the network's error code, empty if it names none
 */
record Receipt(String id, MessageState state, String detail) {

    /** @return empty if it says of no segment, or of no state, that it is about */
    static Optional<Receipt> of(Report report) {
        var text = ReceiptText.parse(report.text());
        var state = report.messageState().map(MessageState::ofWireValue).or(() -> text.state());
        var id = report.receiptedMessageId().or(() -> text.id());
        return id.flatMap(i -> state.map(s -> new Receipt(i, s, text.error())));
    }
}
