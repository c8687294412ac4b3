package org.yamabiko.gateway.smpp;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yamabiko.gateway.MessageState;

/**
 * The text of a receipt: {@code id:… sub:… dlvrd:… submit date:… done date:… stat:DELIVRD err:… text:…} (SMPP 3.4 appendix B,
 * which calls it an example). SMSCs vary the order and the case, leave fields out, pad them, and write the state in full.
 */
record ReceiptText(Optional<String> id, Optional<MessageState> state, String error) {

    private static final int LETTERS = 5;
    private static final Pattern ID = field("id");
    private static final Pattern STAT = field("stat(?:us)?");
    private static final Pattern ERR = field("err(?:or)?");
    /** From here on the text's own words follow, which may look like any field. */
    private static final Pattern OWN_WORDS = Pattern.compile("\\btext\\s*:", Pattern.CASE_INSENSITIVE);

    private static Pattern field(String name) {
        return Pattern.compile("(?<![\\w])" + name + "\\s*:\\s*([^\\s:]+)(?!\\S)", Pattern.CASE_INSENSITIVE);
    }

    static ReceiptText parse(String text) {
        var fields = OWN_WORDS.split(text, 2);
        var error = find(ERR, fields).filter(code -> !code.matches("0+")).orElse("");
        return new ReceiptText(find(ID, fields), find(STAT, fields).map(ReceiptText::stateOf), error);
    }

    /** In what goes before the text's own words, and only then in what follows them. */
    private static Optional<String> find(Pattern field, String[] places) {
        for (var place : places) {
            var matcher = field.matcher(place);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** By the first five letters, which tell DELIVRD and DELIVERED alike; of a long word, Java's capitals cost square time. */
    private static MessageState stateOf(String word) {
        return switch (word.substring(0, Math.min(LETTERS, word.length())).toUpperCase(Locale.ROOT)) {
            case "ENROU", "BUFFE", "BUFFR" -> MessageState.ENROUTE;
            case "DELIV" -> MessageState.DELIVERED;
            case "EXPIR" -> MessageState.EXPIRED;
            case "DELET" -> MessageState.DELETED;
            case "UNDEL", "FAILE" -> MessageState.UNDELIVERABLE;
            case "ACCEP", "ACKED" -> MessageState.ACCEPTED;
            case "REJEC" -> MessageState.REJECTED;
            default -> MessageState.UNKNOWN;
        };
    }
}
