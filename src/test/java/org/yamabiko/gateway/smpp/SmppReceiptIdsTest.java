package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.ReceiptIdFormat;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.testing.LogLines;

/** How receipts write ids, learned from the wire. */
class SmppReceiptIdsTest extends AgainstAnSmsc {

    private static final Map<String, String> AUTO = Map.of("receipt-id-format", "auto");

    @ParameterizedTest(name = "{0} in the answer, {1} in the receipt")
    @CsvSource({
            "decimal, decimal, UNPADDED",
            "decimal, padded, UNPADDED",
            "padded, decimal, UNPADDED",
            "decimal, hex, HEX_TO_DECIMAL",
            "hex, decimal, DECIMAL_TO_HEX" })
    void the_form_is_learned_from_the_first_receipts(String inAnswer, String inReceipt, ReceiptIdFormat format) {
        connect(AUTO);
        smsc.mode(Map.of("responseIdFormat", inAnswer, "idFormat", inReceipt));
        var answers = new ArrayList<String>();

        try (var log = LogLines.around(SmsGateway.class)) {
            for (int text = 1; text <= 6; text++) {
                answers.addAll(((Accepted) submit("text")).segmentIds());
                awaitReceipts(text);
            }

            assertThat(log.all()).containsOnlyOnce("Gateway main: receipts write ids as " + format);
        }
        assertThat(events.learned).containsExactly(format);
        var reported = events.receipts.stream().map(DeliveryReceipt::segmentId).toList();
        // those before it was learned are stored undecided, and are decided by what was learned
        assertThat(reported.subList(0, 2)).allMatch(id -> id.startsWith("?"));
        assertThat(reported.stream().map(id -> id.startsWith("?") ? format.decided(id) : id)).isEqualTo(answers);
    }

    @Test
    void ambiguous_ids_are_kept_and_settle_nothing() {
        connect(AUTO);
        smsc.mode(Map.of("idFormat", "hex", "nextId", 10, "receipt", "none"));
        for (int text = 10; text <= 15; text++) {
            submit("text");
        }
        smsc.mode(Map.of("receipt", "DELIVRD"));

        // '10' to '19' in receipts, each of which is the decimal number of another text as well
        for (int text = 16; text <= 25; text++) {
            submit("text");
        }

        awaitReceipts(10);
        assertThat(events.receipts).extracting(DeliveryReceipt::segmentId).containsExactlyInAnyOrder("?10", "?11", "?12",
                "?13", "?14", "?15", "?16", "?17", "?18", "?19");
        assertThat(events.learned).isEmpty();
    }
}
