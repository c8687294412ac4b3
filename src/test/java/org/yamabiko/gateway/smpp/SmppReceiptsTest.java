package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.testing.LogLines;

class SmppReceiptsTest extends AgainstAnSmsc {

    @Test
    void a_receipt_with_parameters_only_is_read() {
        connect(Map.of());
        smsc.mode(Map.of("receiptForm", "tlv", "receipt", "UNDELIV"));

        var accepted = (Accepted) submit("text");

        awaitReceipts(1);
        assertThat(events.receipts.getFirst().segmentId()).isEqualTo(accepted.segmentIds().getFirst());
        assertThat(events.receipts.getFirst().state()).isEqualTo(MessageState.UNDELIVERABLE);
        assertThat(events.receipts.getFirst().gateway()).isEqualTo("main");
    }

    @Test
    void a_receipt_in_words_only_is_read_with_its_error_code() {
        connect(Map.of());
        smsc.mode(Map.of("receiptForm", "text", "receipt", "EXPIRED", "receiptError", "069"));

        var accepted = (Accepted) submit("text");

        awaitReceipts(1);
        assertThat(events.receipts.getFirst().segmentId()).isEqualTo(accepted.segmentIds().getFirst());
        assertThat(events.receipts.getFirst().state()).isEqualTo(MessageState.EXPIRED);
        assertThat(events.receipts.getFirst().detail()).isEqualTo("069");
    }

    @Test
    void every_segment_gets_its_receipt_even_before_its_answer() {
        connect(Map.of());
        smsc.mode(Map.of("receiptBeforeResponse", true));

        var accepted = (Accepted) submit(LONG_TEXT);

        awaitReceipts(4);
        assertThat(events.receipts).extracting(receipt -> receipt.segmentId())
                .containsExactlyInAnyOrderElementsOf(accepted.segmentIds());
        assertThat(events.receipts).extracting(receipt -> receipt.state()).containsOnly(MessageState.DELIVERED);
    }

    @Test
    void a_hexadecimal_id_in_receipts_is_brought_to_the_form_of_the_answer() {
        connect(Map.of("receipt-id-format", "hex-to-decimal"));
        smsc.mode(Map.of("idFormat", "hex"));

        var accepted = (Accepted) submit("text");

        awaitReceipts(1);
        assertThat(events.receipts.getFirst().segmentId()).isEqualTo(accepted.segmentIds().getFirst());
    }

    @Test
    void a_padded_id_in_receipts_is_brought_to_the_form_of_the_answer() {
        connect(Map.of("receipt-id-format", "unpadded"));
        smsc.mode(Map.of("idFormat", "padded"));

        var accepted = (Accepted) submit("text");

        awaitReceipts(1);
        assertThat(events.receipts.getFirst().segmentId()).isEqualTo(accepted.segmentIds().getFirst());
    }

    @Test
    void a_receipt_that_cannot_be_stored_is_asked_for_again_until_it_is() {
        connect(Map.of());
        events.failures.set(2);

        submit("text");

        awaitReceipts(1);
        await().untilAsserted(() -> assertThat(smsc.count().receiptsAcknowledged()).isEqualTo(1));
        assertThat(smsc.count().receiptsRefused()).isEqualTo(2);
    }

    @Test
    void an_unreadable_receipt_is_acknowledged_counted_and_logged_without_a_number() {
        connect(Map.of());
        try (var log = LogLines.around(SmppGateway.class)) {
            var status = smsc
                    .deliver(Map.of("esm_class", 4, "source_addr", "819012345678", "short_message", "to 819012345678: ok"));

            assertThat(status).isZero();
            assertThat(log.all()).containsExactly("Gateway main: a receipt cannot be read: 'to ############: ok'");
        }
        assertThat(meters.counter("yamabiko.gateway.receipts.unreadable", "gateway", "main").count()).isEqualTo(1);
        assertThat(events.receipts).isEmpty();
    }

    @Test
    void a_text_that_comes_in_is_acknowledged_and_is_no_receipt_whatever_it_says() {
        connect(Map.of());

        try (var log = LogLines.around(SmppGateway.class)) {
            var status = smsc.deliver(Map.of("source_addr", "819012345678", "short_message", "id:1 stat:DELIVRD err:000"));

            assertThat(status).isZero();
            assertThat(log.all()).containsExactly("Gateway main: a text of 25 characters came in, and nobody reads it");
        }
        assertThat(events.receipts).isEmpty();
    }
}
