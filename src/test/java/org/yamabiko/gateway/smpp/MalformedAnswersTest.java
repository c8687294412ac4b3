package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.gateway.smpp.RawSmsc.cString;
import static org.yamabiko.gateway.smpp.RawSmsc.hex;
import static org.yamabiko.gateway.smpp.RawSmsc.pdu;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

/** Answers to a submit that cannot be read, that refuse it whole, that come too late or not at all. */
class MalformedAnswersTest extends AgainstRawSmsc {

    @Test
    void an_answer_whose_id_cannot_be_read_still_says_that_the_text_was_taken() {
        smsc.answer = number -> pdu(RawSmsc.SUBMIT_SM_RESP, 0, number, "no end".getBytes(StandardCharsets.US_ASCII));

        var outcome = submit();

        assertThat(outcome).asInstanceOf(type(Accepted.class))
                .satisfies(accepted -> assertThat(accepted.segmentIds().getFirst()).startsWith("no-message-id-"));
        assertCountedAndLoggedOnce("unreadable");
    }

    @Test
    void a_refusal_whose_body_cannot_be_read_is_a_refusal() {
        smsc.answer = number -> pdu(RawSmsc.SUBMIT_SM_RESP, 0x0B, number, "no end".getBytes(StandardCharsets.US_ASCII));

        assertThat(submit())
                .isEqualTo(new Rejected(RejectReason.INVALID_RECIPIENT, "command_status 0x0000000B ESME_RINVDSTADR"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 0x02, 0x03, 0x00, 0x58 })
    void a_generic_nack_refuses_the_text(int status) {
        smsc.answer = number -> RawSmsc.genericNack(status, number);

        assertThat(submit()).isEqualTo(
                new Rejected(CommandStatus.reasonOf(status), "generic_nack, " + CommandStatus.words(status)));
    }

    @Test
    void an_answer_that_comes_too_late_is_counted() {
        smsc.answer = number -> hex("");
        assertThat(submit()).isInstanceOf(Uncertain.class);

        smsc.send(pdu(RawSmsc.SUBMIT_SM_RESP, 0, 2, cString("late")));

        await().until(() -> counted("unknown_sequence") == 1);
    }

    @Test
    void an_smsc_that_neither_reads_nor_speaks_is_given_up_and_bound_again() {
        var wellBehaved = smsc.answer;
        smsc.answer = number -> new byte[0];
        smsc.stopReading();

        assertThat(submit()).isInstanceOf(Uncertain.class);
        await().until(() -> !gateway.ready());
        smsc.answer = wellBehaved;
        smsc.readOn();

        await().untilAsserted(() -> assertThat(submit()).isInstanceOf(Accepted.class));
    }
}
