package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.gateway.smpp.RawSmsc.cString;
import static org.yamabiko.gateway.smpp.RawSmsc.hex;
import static org.yamabiko.gateway.smpp.RawSmsc.pdu;
import static org.yamabiko.gateway.smpp.RawSmsc.withLength;
import static org.yamabiko.gateway.smpp.Submissions.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.gateway.GatewayConfigs;
import org.yamabiko.gateway.HeardEvents;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.testing.LogLines;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What an SMSC sends against the standard, octet by octet. */
class MalformedPdusTest {

    private static final java.util.logging.Logger JSMPP = java.util.logging.Logger.getLogger("org.jsmpp");
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(20), Duration.ofMillis(100));
    private static final byte[] NUMBER = cString("819012345678");
    /** A deliver_sm up to and with sm_default_msg_id, as a receipt from a number. */
    private static final byte[] ENVELOPE = concat(cString(""), hex("01 01"), NUMBER, hex("02 01"), cString("0312345678"),
            hex("04 00 00"), cString(""), cString(""), hex("00 00 00 00"));
    private static final int DELIVER_SM = RawSmsc.DELIVER_SM;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HeardEvents events = new HeardEvents();
    private final LogLines log = LogLines.around(SmppGateway.class);
    private RawSmsc smsc;
    private SmsGateway gateway;

    @BeforeEach
    void connect() {
        JSMPP.setLevel(Level.OFF);
        smsc = new RawSmsc();
        open(Map.of());
    }

    private void open(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("kind", "smpp", "host", "127.0.0.1", "port", "" + smsc.port(), "system-id", "yamabiko",
                "password", "secret", "submit-timeout", "PT2S", "enquire-link-interval", "PT0.5S"));
        all.putAll(settings);
        gateway = new SmppGatewayFactory(Clock.systemUTC(), meters, BACKOFF).create("main", GatewayConfigs.of(all), events,
                Pace.UNLIMITED);
        await().until(gateway::ready);
    }

    @AfterEach
    void close() {
        gateway.close();
        smsc.close();
        log.close();
    }

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
    void an_smsc_that_neither_reads_nor_speaks_is_given_up_and_bound_again() {
        var wellBehaved = smsc.answer;
        smsc.answer = number -> new byte[0];
        smsc.reads = false;

        assertThat(submit()).isInstanceOf(Uncertain.class);
        await().until(() -> !gateway.ready());
        smsc.answer = wellBehaved;
        smsc.reads = true;

        await().untilAsserted(() -> assertThat(submit()).isInstanceOf(Accepted.class));
    }

    @Test
    void an_excerpt_shows_no_digit_in_any_alphabet() {
        assertThat(MalformedPdus.excerpt(hex("0000001F 80000004 00000000 00000007 30313233 FF10FF19 824F 8258 EFBC90 00 1E04")))
                .isEqualTo("0x0000001f80000004000000000000000" + "7" + "########" + "########" + "####" + "####" + "######"
                        + "00" + "1e04");
        assertThat(MalformedPdus.excerpt(new byte[1_000])).hasSize(2 + 80);
    }

    private SubmitOutcome submit() {
        return gateway.submit(submission("text"));
    }

    private void assertTextsGoOn() {
        assertThat(submit()).isInstanceOf(Accepted.class);
        await().untilAsserted(() -> assertThat(threads("PDUReaderWorker-")).isEqualTo(1));
        assertNoNumberInTheLog();
    }

    private void assertCountedAndLoggedOnce(String kind) {
        assertThat(counted(kind)).isEqualTo(1);
        assertThat(meters.find("yamabiko.gateway.pdus.malformed").counters().stream().mapToDouble(Counter::count).sum())
                .isEqualTo(1);
        assertThat(log.all()).filteredOn(line -> line.startsWith("Gateway main: a PDU from the SMSC is malformed: "))
                .hasSize(1);
    }

    private void assertNoNumberInTheLog() {
        assertThat(log.all()).noneMatch(line -> line.contains("9012345678") || line.contains("393031323334"));
    }

    private double counted(String kind) {
        return meters.counter("yamabiko.gateway.pdus.malformed", "gateway", "main", "kind", kind).count();
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith(name)).count();
    }

    private static byte[] concat(byte[]... parts) {
        var all = pdu(0, 0, 0, parts);
        return Arrays.copyOfRange(all, 16, all.length);
    }
}
