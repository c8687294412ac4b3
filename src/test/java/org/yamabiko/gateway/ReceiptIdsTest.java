package org.yamabiko.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptIdsTest {

    private final List<ReceiptIdFormat> learned = new ArrayList<>();
    private final ReceiptIds ids = new ReceiptIds("main", ReceiptIdFormat.AUTO, new GatewayEvents() {
        @Override
        public void received(DeliveryReceipt receipt) {
            throw new AssertionError("ids alone are no receipt");
        }

        @Override
        public void ready(String name) {
            throw new AssertionError("ids alone make nothing ready");
        }

        @Override
        public void learned(String gateway, ReceiptIdFormat format) {
            learned.add(format);
        }
    });

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "the same, 7000001, 7000001, 7000002, 7000002, 7000003, 7000003, UNPADDED",
            "words, c449-ab, c449-ab, c449-ac, C449-AC, c449-ad, c449-ad, UNPADDED",
            "padded, 7000001, 0007000001, 7000002, 0007000002, 7000003, 0007000003, UNPADDED",
            "hexadecimal in the receipt, 7000001, 6ACFC1, 7000002, 006ACFC2, 7000003, 6acfc3, HEX_TO_DECIMAL",
            "decimal in the receipt, 6ACFC1, 7000001, 006acfc2, 7000002, 6ACFC3, 7000003, DECIMAL_TO_HEX" })
    void three_receipts_that_meet_an_answer_in_one_form_decide(String name, String answer1, String receipt1, String answer2,
            String receipt2, String answer3, String receipt3, ReceiptIdFormat format) {
        ids.ofResponse(answer1);
        ids.ofResponse(answer2);
        var third = ids.ofResponse(answer3);

        assertThat(ids.ofReceipt(receipt1)).isEqualTo("?" + receipt1);
        assertThat(ids.ofReceipt(receipt2)).isEqualTo("?" + receipt2);
        assertThat(learned).isEmpty();
        assertThat(ids.ofReceipt(receipt3)).isEqualTo(third);
        assertThat(learned).containsExactly(format);
    }

    @Test
    void one_receipt_that_is_repeated_is_one_piece_of_evidence() {
        ids.ofResponse("7000001");

        for (int i = 0; i < 10; i++) {
            assertThat(ids.ofReceipt("7000001")).isEqualTo("?7000001");
        }

        assertThat(learned).isEmpty();
    }

    @Test
    void an_id_that_meets_an_answer_in_two_forms_says_nothing() {
        IntStream.rangeClosed(1, 40).forEach(id -> ids.ofResponse("" + id));

        for (var ambiguous : List.of("10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "5", "6", "7")) {
            assertThat(ids.ofReceipt(ambiguous)).isEqualTo("?" + ambiguous);
        }

        assertThat(learned).isEmpty();
    }

    @Test
    void receipts_that_contradict_each_other_decide_nothing() {
        for (var answer : List.of("7000001", "7000002", "7000003", "7000004")) {
            ids.ofResponse(answer);
        }
        ids.ofReceipt("6ACFC1");

        ids.ofReceipt("7000002");
        ids.ofReceipt("7000003");
        ids.ofReceipt("7000004");

        assertThat(learned).isEmpty();
    }

    @Test
    void receipts_before_their_answers_are_evidence_once_the_answers_come() {
        ids.ofReceipt("6ACFC1");
        ids.ofReceipt("6ACFC2");
        ids.ofReceipt("6ACFC3");

        ids.ofResponse("7000001");
        ids.ofResponse("7000002");
        assertThat(learned).isEmpty();
        ids.ofResponse("7000003");

        assertThat(learned).containsExactly(ReceiptIdFormat.HEX_TO_DECIMAL);
    }

    @Test
    void small_hexadecimal_ids_that_overtake_their_answers_are_not_taken_for_decimal_ones() {
        for (int id = 1; id <= 60; id++) {
            ids.ofReceipt(Integer.toHexString(id));
            if (id > 4) {
                ids.ofResponse("" + (id - 4));
            }
        }

        assertThat(learned).doesNotContain(ReceiptIdFormat.UNPADDED);
    }

    @Test
    void receipts_of_texts_that_nobody_here_submitted_say_nothing() {
        learn();

        for (int i = 0; i < 100; i++) {
            assertThat(ids.ofReceipt("F" + i)).isEqualTo("" + Integer.parseInt("F" + i, 16));
        }

        assertThat(learned).containsExactly(ReceiptIdFormat.HEX_TO_DECIMAL);
    }

    @Test
    void a_row_of_receipts_in_another_form_has_it_learned_anew() {
        learn();
        IntStream.range(8_000_000, 8_000_030).forEach(id -> ids.ofResponse("" + id));

        IntStream.range(8_000_000, 8_000_022).forEach(id -> ids.ofReceipt("" + id));

        assertThat(learned).containsExactly(ReceiptIdFormat.HEX_TO_DECIMAL, ReceiptIdFormat.AUTO, ReceiptIdFormat.UNPADDED);
    }

    @Test
    void only_the_latest_answers_are_kept() {
        ids.ofResponse("7000001");
        ids.ofResponse("7000002");
        ids.ofResponse("7000003");
        IntStream.range(0, ReceiptIds.ANSWERS_KEPT).forEach(id -> ids.ofResponse("" + (9_000_000 + id)));

        ids.ofReceipt("6ACFC1");
        ids.ofReceipt("6ACFC2");
        ids.ofReceipt("6ACFC3");

        assertThat(learned).isEmpty();
    }

    @Test
    void a_form_that_the_operator_has_set_is_not_learned() {
        var set = new ReceiptIds("main", ReceiptIdFormat.HEX_TO_DECIMAL, null);

        assertThat(set.ofResponse("0010")).isEqualTo("10");
        assertThat(set.ofReceipt("10")).isEqualTo("16");
    }

    private void learn() {
        for (var id : List.of(7000001, 7000002, 7000003)) {
            ids.ofResponse("" + id);
            ids.ofReceipt(Integer.toHexString(id));
        }
        assertThat(learned).containsExactly(ReceiptIdFormat.HEX_TO_DECIMAL);
    }
}
