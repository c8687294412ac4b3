package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever an SMSC writes into a receipt, reading it ends well and soon. */
class ReceiptFuzzTest {

    private static final int INPUTS = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final List<String> REAL = List.of(
            "id:0123456789 sub:001 dlvrd:001 submit date:2611121200 done date:2611121201 stat:DELIVRD err:000 text:Hi",
            "id:c449ab9744f47b6af1879e49e75e4f40 sub:001 dlvrd:0 submit date:x done date:x stat:UNDELIV err:21 Text:",
            "ID: 77 STAT: Expired", "stat:REJECTD err:0x45 id:77", "id:77 sub: dlvrd: stat:ACCEPTD err: text:",
            "id:77 stat:DELIVRD err:000 text:id:1 stat:UNDELIV err:9",
            "id:5d1f-77 sub:001 dlvrd:001 submit date:991399996199 done date:000000000000 stat:ENROUTE err:000 text:資料");
    private static final List<String> PIECES = List.of("id:", "stat:", "status:", "err:", "error:", "text:", " text :", "\0",
            "\n",
            " ", "::", "0000", "DELIVRD", "ß", "ﬃ", "😀", "\uD83D", "１２３", "\u202E", "done date:99999999999999", "İ", "'",
            "); drop table call; --");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    @Timeout(60)
    void no_receipt_breaks_the_reader_or_holds_it_up_or_gets_a_state_without_an_id() {
        System.out.println("receipts of seed " + seed);
        for (int i = 0; i < INPUTS; i++) {
            var report = report(i);
            var begin = System.nanoTime();

            var receipt = Receipt.of(report);
            report.excerpt();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as("seed %d, input %d", seed, i).isLessThan(LONGEST);
            if (receipt.isPresent()) {
                assertUsable(receipt.get(), report, i);
            }
        }
    }

    /** What a database, a log and a comparison of ids can bear. */
    private void assertUsable(Receipt receipt, Report report, int input) {
        boolean named = report.receiptedMessageId().isPresent() || report.text().toLowerCase(Locale.ROOT).contains("id");
        if (!named || !receipt.id().matches("[!-~]{1,64}") || !receipt.detail().matches("[!-~]{0,32}")) {
            throw new AssertionError("seed %d, input %d: %s".formatted(seed, input, receipt));
        }
    }

    private Report report(int input) {
        return switch (input % 5) {
            case 0 -> fromThePdu(random.nextBoolean() ? octets() : mutation().getBytes(StandardCharsets.UTF_16BE));
            case 1 -> new Report(4, mutation(), Optional.of(mutation()), Optional.of(random.nextInt(256)));
            case 2 -> input % 500 == 2 ? words(pathological()) : words(mutation());
            default -> words(mutation());
        };
    }

    private static Report words(String text) {
        return new Report(4, text, Optional.empty(), Optional.empty());
    }

    private Report fromThePdu(byte[] octets) {
        var pdu = new DeliverSm();
        pdu.setEsmClass((byte) random.nextInt(256));
        pdu.setDataCoding((byte) (random.nextBoolean() ? 8 : random.nextInt(256)));
        pdu.setShortMessage(random.nextBoolean() ? octets : new byte[0]);
        pdu.setOptionalParameters(
                new OptionalParameter.OctetString(OptionalParameter.Tag.MESSAGE_PAYLOAD.code(), octets),
                new OptionalParameter.OctetString(OptionalParameter.Tag.RECEIPTED_MESSAGE_ID.code(), octets()),
                new OptionalParameter.Message_state((byte) random.nextInt(256)));
        return Report.of(pdu);
    }

    private byte[] octets() {
        var octets = new byte[random.nextInt(300)];
        random.nextBytes(octets);
        return octets;
    }

    private String mutation() {
        var text = new StringBuilder(REAL.get(random.nextInt(REAL.size())));
        for (int change = random.nextInt(8); change > 0; change--) {
            int place = random.nextInt(text.length() + 1);
            switch (random.nextInt(5)) {
                case 0 -> text.insert(place, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(place, Math.min(text.length(), place + random.nextInt(12)));
                case 2 -> text.insert(place, (char) random.nextInt(0x10000));
                case 3 -> text.insert(place, text.substring(0, Math.min(place, 60)));
                default -> text.setLength(place);
            }
        }
        return text.toString();
    }

    /** Long, and made for a reader that goes back and forth. */
    private String pathological() {
        int times = 10_000;
        return switch (random.nextInt(10)) {
            case 0 -> "id:".repeat(times);
            case 1 -> "id" + " ".repeat(6 * times) + "x";
            case 2 -> "id ".repeat(times) + "stat ".repeat(times);
            case 3 -> "id:" + "9".repeat(1_000) + " stat:DELIVRD err:" + "9".repeat(1_000);
            case 4 -> "id:" + "a".repeat(6 * times) + ": stat:DELIVRD";
            case 5 -> "text:".repeat(times) + "id:1 stat:DELIVRD";
            case 6 -> "text" + " ".repeat(6 * times);
            case 7 -> "stat:" + "ß".repeat(6 * times) + " id:1";
            case 8 -> "id:1 stat:DELIVRD err:" + "0".repeat(6 * times) + "1";
            default -> "id: id: id: stat: stat:".repeat(times / 4) + "id:1";
        };
    }
}
