package org.yamabiko.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

import org.yamabiko.phone.PhoneNumber;

/**
 * What the embedded handset received, one phone for each recipient; in a phone the latest text is the lowest.
 *
 * @param ending the digits one looks for, empty for every phone
 */
record Phones(String ending, List<Phone> phones) {

    record Phone(String id, MaskedNumber number, List<Bubble> bubbles) {
    }

    record Bubble(String id, String sender, Times.Moment at, int segments, List<Piece> body) {
    }

    /** A stretch of a text; {@code link} if the phone makes one of it. */
    record Piece(String words, boolean link) {
    }

    /**
     * As handsets find links: whatever follows without an ASCII blank belongs to the link, full-width characters too. So a text
     * whose link swallows its neighbour looks as wrong here as on a real phone.
     */
    private static final Pattern LINK = Pattern.compile("https?://[^ \\t\\r\\n]+");

    static Phones of(String ending, List<LedgerView.HandsetText> latestFirst, Times times) {
        var byRecipient = new LinkedHashMap<String, List<LedgerView.HandsetText>>();
        latestFirst.forEach(text -> byRecipient.computeIfAbsent(text.recipient(), r -> new ArrayList<>()).addFirst(text));
        return new Phones(ending, byRecipient.values().stream().map(texts -> phone(texts, times)).toList());
    }

    private static Phone phone(List<LedgerView.HandsetText> texts, Times times) {
        // named by its first text: the number itself must not stand in the page
        return new Phone("phone-" + texts.getFirst().id(), MaskedNumber.of(texts.getFirst().recipient()),
                texts.stream().map(text -> bubble(text, times)).toList());
    }

    private static Bubble bubble(LedgerView.HandsetText text, Times times) {
        var sender = PhoneNumber.parse(text.senderId()).map(PhoneNumber::national).orElse(text.senderId());
        return new Bubble("sms-" + text.id(), sender, times.moment(text.receivedAt()), text.segments(), pieces(text.body()));
    }

    static List<Piece> pieces(String body) {
        var pieces = new ArrayList<Piece>();
        var link = LINK.matcher(body);
        int end = 0;
        while (link.find()) {
            addWords(pieces, body.substring(end, link.start()));
            pieces.add(new Piece(link.group(), true));
            end = link.end();
        }
        addWords(pieces, body.substring(end));
        return pieces;
    }

    private static void addWords(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, false));
        }
    }
}
