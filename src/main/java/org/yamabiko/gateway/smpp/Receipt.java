package org.yamabiko.gateway.smpp;

import java.util.Optional;

import org.yamabiko.gateway.MessageState;

/**
 * What an SMSC delivery receipt says: by its parameters (SMPP 3.4 §5.3.2.12 receipted_message_id, §5.3.2.35 message_state),
 * else by its text (appendix B).
 *
 * @param detail the network's error code, empty if it names none
 */
record Receipt(String id, MessageState state, String detail) {

    /** SMPP 3.4 §5.2.23, without the closing NUL. */
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_ERROR = 32;

    /** @return empty if it says of no segment, or of no state, that it is about */
    static Optional<Receipt> of(Report report) {
        var text = ReceiptText.parse(report.text());
        var state = report.messageState().map(MessageState::ofWireValue).or(() -> text.state());
        var id = report.receiptedMessageId().filter(Receipt::isId).or(() -> text.id().filter(Receipt::isId));
        return id.flatMap(i -> state.map(s -> new Receipt(i, s, isPrintable(text.error(), LONGEST_ERROR) ? text.error() : "")));
    }

    /** What is longer or no character of a terminal was never given out as an id; a database might choke on it. */
    private static boolean isId(String id) {
        return !id.isEmpty() && isPrintable(id, LONGEST_ID);
    }

    private static boolean isPrintable(String word, int longest) {
        return word.length() <= longest && word.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
