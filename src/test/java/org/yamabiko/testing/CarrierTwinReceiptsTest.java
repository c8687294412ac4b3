package org.yamabiko.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PlainSmpp.Receipt;

/** Which receipts the twin sends by SMPP, when, how often and in what form. */
class CarrierTwinReceiptsTest extends AgainstTheTwin {

    private static final int SMSC_DELIVERY_RECEIPT = 0x04;
    private static final int INTERMEDIATE_NOTIFICATION = 0x20;

    @Test
    void a_receipt_says_by_text_and_by_tlvs_that_the_text_is_delivered() throws Exception {
        var bind = bind();
        var id = bind.submit(RECIPIENT);

        var receipt = bind.awaitReceipt();
        assertThat(receipt.esmClass()).isEqualTo(SMSC_DELIVERY_RECEIPT);
        assertThat(receipt.tlvId()).isEqualTo(id);
        assertThat(receipt.tlvState()).isEqualTo(2);
        assertThat(receipt.text()).matches("id:" + id
                + " sub:001 dlvrd:001 submit date:\\d{10} done date:\\d{10} stat:DELIVRD err:000 text:");
    }

    @Test
    void a_receipt_can_be_text_alone() throws Exception {
        twin.mode(Map.of("receiptForm", "text", "receipt", "EXPIRED", "receiptError", "069"));
        var receipt = receiptOfOne();

        assertThat(receipt.tlvId()).isNull();
        assertThat(receipt.tlvState()).isNull();
        assertThat(List.of(receipt.state(), receipt.error())).containsExactly("EXPIRED", "069");
    }

    @Test
    void a_receipt_can_be_tlvs_alone() throws Exception {
        twin.mode(Map.of("receiptForm", "tlv", "receipt", "REJECTD"));
        var receipt = receiptOfOne();

        assertThat(receipt.text()).isEmpty();
        assertThat(receipt.tlvState()).isEqualTo(8);
    }

    @Test
    void a_receipt_can_come_by_data_sm() throws Exception {
        twin.mode(Map.of("receiptBy", "data_sm"));
        var receipt = receiptOfOne();

        assertThat(receipt.pdu()).isEqualTo("data_sm");
        assertThat(receipt.tlvState()).isEqualTo(2);
        assertThat(receipt.state()).isEqualTo("DELIVRD");
    }

    @Test
    void a_receipt_can_write_the_id_otherwise_than_the_answer() throws Exception {
        twin.mode(Map.of("responseIdFormat", "hex", "idFormat", "padded"));
        var bind = bind();
        var id = bind.submit(RECIPIENT);

        assertThat(id).matches("[0-9A-F]{13}");
        assertThat(bind.awaitReceipt().tlvId()).isEqualTo("%020d".formatted(Long.parseLong(id, 16)));
    }

    @Test
    void a_receipt_can_write_the_id_in_hexadecimal() throws Exception {
        twin.mode(Map.of("receiptHexId", 1));
        var bind = bind();
        var id = bind.submit(RECIPIENT);

        assertThat(bind.awaitReceipt().id()).isEqualTo("%X".formatted(Long.parseLong(id)));
    }

    @Test
    void a_receipt_can_be_lost() throws Exception {
        twin.mode(Map.of("receiptLost", 1));
        var bind = bind();
        bind.submit(RECIPIENT);
        twin.mode(Map.of("receiptLost", 0));
        bind.submit("819012345699");

        bind.awaitReceipt();
        assertThat(twin.count().receipts()).isEqualTo(1);
    }

    @Test
    void a_receipt_can_come_twice() throws Exception {
        twin.mode(Map.of("receiptTwice", 1));
        var bind = bind();
        bind.submit(RECIPIENT);

        assertThat(bind.awaitReceipts(2)).extracting(Receipt::tlvId).containsExactly(bind.receipts.getFirst().tlvId(),
                bind.receipts.getFirst().tlvId());
    }

    @Test
    void a_receipt_can_be_late() throws Exception {
        twin.mode(Map.of("receiptLate", 1, "receiptLateMs", 300));
        var bind = bind();
        bind.submit(RECIPIENT);

        assertThat(twin.count().receipts()).isZero();
        bind.awaitReceipt();
    }

    @Test
    void receipts_can_come_in_another_order_than_the_texts() throws Exception {
        twin.mode(Map.of("receiptReordered", 1));
        var bind = bind();
        var first = bind.submit(RECIPIENT);
        var second = bind.submit(RECIPIENT);

        assertThat(bind.awaitReceipts(2)).extracting(Receipt::tlvId).containsExactly(second, first);
    }

    @Test
    void a_receipt_can_come_before_the_answer() throws Exception {
        twin.mode(Map.of("receiptBeforeResponse", 1));
        var bind = bind();
        var id = bind.submit(RECIPIENT);

        assertThat(bind.events).containsExactly("receipt DELIVRD", "answer " + id);
    }

    @Test
    void an_intermediate_receipt_comes_before_the_final_one() throws Exception {
        twin.mode(Map.of("enroute", 1));
        var bind = bind();
        bind.submit(RECIPIENT);

        assertThat(bind.awaitReceipts(2)).extracting(Receipt::state).containsExactly("ENROUTE", "DELIVRD");
        assertThat(bind.receipts).extracting(Receipt::tlvState).containsExactly(1, 2);
        assertThat(bind.receipts).extracting(Receipt::esmClass).containsOnly(SMSC_DELIVERY_RECEIPT);
    }

    @Test
    void an_intermediate_receipt_can_be_a_notification() throws Exception {
        twin.mode(Map.of("enroute", 1, "enrouteAs", "notification"));
        var bind = bind();
        bind.submit(RECIPIENT);

        assertThat(bind.awaitReceipts(2)).extracting(Receipt::esmClass).containsExactly(INTERMEDIATE_NOTIFICATION,
                SMSC_DELIVERY_RECEIPT);
    }

    @Test
    void a_receipt_that_no_bind_could_take_waits_for_the_next_bind() throws Exception {
        twin.mode(Map.of("receiptDelayMs", 200));
        var bind = bind();
        var id = bind.submit(RECIPIENT);
        bind.close();

        assertThat(bind().awaitReceipts(1)).extracting(Receipt::tlvId).containsExactly(id);
        assertThat(twin.count()).matches(count -> count.receipts() == 1, "sent once");
    }

    private Receipt receiptOfOne() throws Exception {
        var bind = bind();
        bind.submit(RECIPIENT);
        return bind.awaitReceipt();
    }
}
