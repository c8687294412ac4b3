package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.gateway.smpp.RawSmsc.cString;
import static org.yamabiko.gateway.smpp.RawSmsc.hex;
import static org.yamabiko.gateway.smpp.RawSmsc.pdu;
import static org.yamabiko.gateway.smpp.RawSmsc.withLength;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.gateway.SubmitOutcome.Accepted;

/** What an SMSC sends against the standard, octet by octet. */
class MalformedPdusTest extends AgainstRawSmsc {

    private static final byte[] NUMBER = cString("819012345678");
    /** A deliver_sm up to and with sm_default_msg_id, as a receipt from a number. */
    private static final byte[] ENVELOPE = concat(cString(""), hex("01 01"), NUMBER, hex("02 01"), cString("0312345678"),
            hex("04 00 00"), cString(""), cString(""), hex("00 00 00 00"));
    private static final int DELIVER_SM = RawSmsc.DELIVER_SM;

    static Stream<Arguments> boundsThatAreLost() {
        return Stream.of(
                Arguments.of("command_length 0", "too_short", hex("00000000")),
                Arguments.of("command_length 15", "too_short", withLength(15, DELIVER_SM, 0, 1)),
                Arguments.of("command_length 2 GB", "too_long", withLength(Integer.MAX_VALUE, DELIVER_SM, 0, 1)),
                Arguments.of("command_length 4 GB", "too_long", withLength(-1, DELIVER_SM, 0, 1)),
                Arguments.of("command_length 64 KB + 1", "too_long",
                        withLength(64 * 1024 + 1, DELIVER_SM, 0, 1, new byte[64 * 1024 - 15])),
                Arguments.of("half a header", "truncated", hex("00000010 00000005")),
                Arguments.of("half a body", "truncated", withLength(200, DELIVER_SM, 0, 1, ENVELOPE)),
                Arguments.of("text where a header should be", "too_long", cString("819012345678 called 819087654321")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundsThatAreLost")
    void a_link_that_has_lost_its_bounds_is_given_up_and_opened_again(String name, String kind, byte[] rubbish) {
        smsc.send(rubbish);

        await().until(() -> events.ready.get() == 2);
        assertCountedAndLoggedOnce(kind);
        assertTextsGoOn();
        assertThat(smsc.binds).hasValue(2);
    }

    static Stream<Arguments> fieldsThatAreWrong() {
        return Stream.of(
                Arguments.of("an unknown command_id", "unknown_command", pdu(0x00000BAD, 0, 7, hex("0102"))),
                Arguments.of("an unknown answer", "unknown_command", pdu(0x80000BAD, 0, 7)),
                Arguments.of("a submit_sm, which is ours to send", "unknown_command", pdu(4, 0, 7)),
                Arguments.of("a deliver_sm without a body", "unreadable", pdu(DELIVER_SM, 0, 7)),
                Arguments.of("sm_length beyond the end", "unreadable", pdu(DELIVER_SM, 0, 7, ENVELOPE, hex("C8 41 42"))),
                Arguments.of("sm_length 255", "unreadable", pdu(DELIVER_SM, 0, 7, ENVELOPE, hex("FF"), new byte[255])),
                Arguments.of("a source_addr without an end", "unreadable",
                        pdu(DELIVER_SM, 0, 7, hex("00 01 01"), "819012345678".getBytes(StandardCharsets.US_ASCII))),
                Arguments.of("a source_addr of 60 digits", "unreadable", pdu(DELIVER_SM, 0, 7, cString(""), hex("01 01"),
                        cString("8".repeat(60)), hex("02 01"), cString("1"), hex("04 00 00 00 00 00 00 00 00 00"))),
                Arguments.of("a TLV beyond the end", "unreadable",
                        pdu(DELIVER_SM, 0, 7, ENVELOPE, hex("00 001E 0040 3132"))),
                Arguments.of("a TLV of a negative length", "unreadable",
                        pdu(DELIVER_SM, 0, 7, ENVELOPE, hex("00 001E FFFF 3132"))),
                Arguments.of("a message_state without a value", "unreadable",
                        pdu(DELIVER_SM, 0, 7, ENVELOPE, hex("00 0427 0000"))),
                Arguments.of("half a TLV", "unreadable", pdu(DELIVER_SM, 0, 7, ENVELOPE, hex("00 001E 00"))),
                Arguments.of("an alert_notification without a body", "unreadable", pdu(0x102, 0, 7)),
                Arguments.of("an answer to nobody", "unknown_sequence",
                        pdu(RawSmsc.SUBMIT_SM_RESP, 0, 4_711, cString("819012345678"))),
                Arguments.of("a generic_nack to nobody", "unknown_sequence", RawSmsc.genericNack(3, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fieldsThatAreWrong")
    void a_pdu_with_wrong_fields_is_dropped_and_the_link_kept(String name, String kind, byte[] rubbish) {
        smsc.send(rubbish);

        await().until(() -> counted(kind) == 1);
        assertCountedAndLoggedOnce(kind);
        assertTextsGoOn();
        assertThat(smsc.binds).hasValue(1);
    }

    @Test
    void a_request_that_cannot_be_read_is_refused_and_the_next_one_is_taken() {
        smsc.send(pdu(DELIVER_SM, 0, 7, ENVELOPE, hex("C8 41 42")));
        var receipt = "id:id-1 stat:DELIVRD err:000 text:".getBytes(StandardCharsets.US_ASCII);
        smsc.send(pdu(DELIVER_SM, 0, 8, ENVELOPE, new byte[] { (byte) receipt.length }, receipt));

        await().until(() -> smsc.received.size() == 2);
        assertThat(smsc.received).containsExactly(new RawSmsc.Pdu(0x80000005, 0x02, 7), new RawSmsc.Pdu(0x80000005, 0, 8));
        assertThat(events.receipts).extracting(each -> each.segmentId()).containsExactly("id-1");
    }

    @Test
    void a_command_length_that_cannot_be_is_answered_before_the_link_ends() {
        smsc.send(withLength(Integer.MAX_VALUE, DELIVER_SM, 0, 1));

        await().until(() -> !smsc.received.isEmpty());
        assertThat(smsc.received).containsExactly(new RawSmsc.Pdu(0x80000000, 0x02, 0));
    }

    @Test
    void a_receipt_in_words_that_say_nothing_is_acknowledged() {
        var words = "819012345678 ok".getBytes(StandardCharsets.US_ASCII);
        smsc.send(pdu(DELIVER_SM, 0, 7, ENVELOPE, new byte[] { (byte) words.length }, words));

        await().until(() -> !smsc.received.isEmpty());
        assertThat(smsc.received).containsExactly(new RawSmsc.Pdu(0x80000005, 0, 7));
        assertThat(meters.counter("yamabiko.gateway.receipts.unreadable", "gateway", "main").count()).isEqualTo(1);
        assertTextsGoOn();
    }

    @Test
    void random_octets_neither_stop_texts_nor_leave_threads_behind() {
        long seed = System.nanoTime();
        System.out.println("random octets of seed " + seed);
        var random = new Random(seed);

        for (int i = 0; i < 30; i++) {
            await().until(gateway::ready);
            var octets = new byte[random.nextInt(1, 300)];
            random.nextBytes(octets);
            try {
                smsc.send(octets);
            } catch (RuntimeException e) {
                // the link was given up in between, which is one of the right answers
            }
        }

        await().untilAsserted(() -> assertThat(submit()).isInstanceOf(Accepted.class));
        await().untilAsserted(() -> assertThat(threads("PDUReaderWorker-")).isLessThanOrEqualTo(1));
        assertThat(threads("EnquireLinkSender-")).isLessThanOrEqualTo(1);
        assertNoNumberInTheLog();
    }

    @Test
    void an_excerpt_shows_no_digit_in_any_alphabet() {
        assertThat(MalformedPdus.excerpt(hex("0000001F 80000004 00000000 00000007 30313233 FF10FF19 824F 8258 EFBC90 00 1E04")))
                .isEqualTo("0x0000001f80000004000000000000000" + "7" + "########" + "########" + "####" + "####" + "######"
                        + "00" + "1e04");
        assertThat(MalformedPdus.excerpt(new byte[1_000])).hasSize(2 + 80);
    }

    private static byte[] concat(byte[]... parts) {
        var all = pdu(0, 0, 0, parts);
        return Arrays.copyOfRange(all, 16, all.length);
    }
}
