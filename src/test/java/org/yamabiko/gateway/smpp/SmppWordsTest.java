package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.gateway.ReceiptIdFormat;
import org.yamabiko.gateway.RejectReason;

class SmppWordsTest {

    @ParameterizedTest
    @CsvSource({
            "0x01, INVALID_TEXT, command_status 0x00000001 ESME_RINVMSGLEN",
            "0x08, UPSTREAM_ERROR, command_status 0x00000008 ESME_RSYSERR",
            "0x0A, INVALID_SENDER, command_status 0x0000000A ESME_RINVSRCADR",
            "0x0B, INVALID_RECIPIENT, command_status 0x0000000B ESME_RINVDSTADR",
            "0x14, QUEUE_FULL, command_status 0x00000014 ESME_RMSGQFUL",
            "0x58, THROTTLED, command_status 0x00000058 ESME_RTHROTTLED",
            "0x421, REFUSED, command_status 0x00000421" })
    void a_refusal_has_a_reason_and_its_code(String code, RejectReason reason, String words) {
        assertThat(CommandStatus.reasonOf(Integer.decode(code))).isEqualTo(reason);
        assertThat(CommandStatus.words(Integer.decode(code))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
            "PT24H, 000001000000000R",
            "PT90S, 000000000130000R",
            "PT0.2S, 000000000001000R",
            "P30DT23H59M59S, 000030235959000R",
            "P90D, 000031000000000R" })
    void a_validity_period_is_relative(Duration duration, String wire) {
        assertThat(ValidityPeriod.of(duration)).isEqualTo(wire);
    }

    @ParameterizedTest
    @CsvSource({
            "AS_IS, 0A, 0A",
            "UNPADDED, 000AB, ab",
            "UNPADDED, 000, 0",
            "HEX_TO_DECIMAL, 0012D687, 1234567",
            "HEX_TO_DECIMAL, not-a-number, not-a-number",
            "DECIMAL_TO_HEX, 1234567, 12d687" })
    void an_id_in_a_receipt_takes_the_form_of_the_answer(ReceiptIdFormat format, String inReceipt, String id) {
        assertThat(new SegmentIds(format).ofReceipt(inReceipt)).isEqualTo(id);
    }

    @Test
    void an_id_in_an_answer_is_kept_or_only_unpadded() {
        assertThat(new SegmentIds(ReceiptIdFormat.AS_IS).ofResponse(" 00AB ")).isEqualTo("00AB");
        assertThat(new SegmentIds(ReceiptIdFormat.DECIMAL_TO_HEX).ofResponse("0012D687")).isEqualTo("12d687");
        assertThat(new SegmentIds(ReceiptIdFormat.HEX_TO_DECIMAL).ofResponse("0001234567")).isEqualTo("1234567");
        assertThat(new SegmentIds(ReceiptIdFormat.AS_IS).ofResponse(null)).isEmpty();
    }
}
