package org.yamabiko.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptIdFormatTest {

    @ParameterizedTest
    @CsvSource({
            "AS_IS, 0A, 0A",
            "UNPADDED, 000AB, ab",
            "UNPADDED, 000, 0",
            "HEX_TO_DECIMAL, 0012D687, 1234567",
            "HEX_TO_DECIMAL, not-a-number, not-a-number",
            "HEX_TO_DECIMAL, +1F, +1f",
            "HEX_TO_DECIMAL, １２, １２",
            "DECIMAL_TO_HEX, 1234567, 12d687",
            "DECIMAL_TO_HEX, 1A, 1a",
            "AUTO, 0012, ?0012" })
    void an_id_in_a_receipt_takes_the_form_of_the_answer(ReceiptIdFormat format, String inReceipt, String id) {
        assertThat(format.ofReceipt(inReceipt)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
            "AS_IS, ' 00AB ', 00AB",
            "DECIMAL_TO_HEX, 0012D687, 12d687",
            "HEX_TO_DECIMAL, 0001234567, 1234567",
            "AUTO, 00AB, ab",
            "AS_IS, , ''" })
    void an_id_in_an_answer_is_kept_or_only_unpadded(ReceiptIdFormat format, String inAnswer, String id) {
        assertThat(format.ofResponse(inAnswer)).isEqualTo(id);
    }

    @Test
    void what_is_longer_than_any_id_is_not_converted() {
        var digits = "9".repeat(1_000_000);

        assertThat(ReceiptIdFormat.DECIMAL_TO_HEX.ofReceipt(digits)).isEqualTo(digits);
    }

    @Test
    void an_undecided_id_can_be_decided_later() {
        assertThat(ReceiptIdFormat.HEX_TO_DECIMAL.decided(ReceiptIdFormat.undecided(" 1F "))).isEqualTo("31");
    }
}
