package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.gateway.smpp.Gateways.submission;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.testing.NodeSmsc;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Against an SMSC whose codec is not ours. */
class SmppGatewayTest {

    private static final java.util.logging.Logger JSMPP = java.util.logging.Logger.getLogger("org.jsmpp");
    private static final String LONG_TEXT = "【例示商事】資料はこちらです。\nhttps://www.example.jp/catalogue\n".repeat(5);

    private static NodeSmsc smsc;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Gateways.Events events = new Gateways.Events();
    private SmsGateway gateway;

    @BeforeAll
    static void start() {
        JSMPP.setLevel(Level.OFF);
        smsc = NodeSmsc.start("--password", "secret");
    }

    @AfterAll
    static void stop() {
        smsc.stop();
    }

    @BeforeEach
    void wellBehaved() {
        smsc.reset();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private void connect(Map<String, String> settings) {
        open(settings);
        await().until(gateway::ready);
    }

    private void open(Map<String, String> settings) {
        var all = new HashMap<>(
                Map.of("kind", "smpp", "host", "127.0.0.1", "port", "" + smsc.smppPort(), "system-id", "yamabiko",
                        "password", "secret", "submit-timeout", "PT5S"));
        all.putAll(settings);
        gateway = new SmppGatewayFactory(Clock.systemUTC(), meters).create("main", Gateways.config(all), events);
    }

    private SubmitOutcome submit(String body) {
        return gateway.submit(submission(body));
    }

    private void awaitReceipts(int count) {
        await().untilAsserted(() -> assertThat(events.receipts).hasSize(count));
    }

    @Test
    void a_japanese_text_leaves_as_big_endian_utf_16_from_the_company_number() {
        connect(Map.of());

        var outcome = submit("資料😀");

        var submit = smsc.submits().getFirst();
        assertThat(outcome).isEqualTo(new Accepted(List.of(submit.id())));
        assertThat(submit.message()).isEqualTo("8cc76599d83dde00");
        assertThat(submit.dataCoding()).isEqualTo(8);
        assertThat(submit.esmClass()).isZero();
        assertThat(List.of(submit.destination(), submit.destTon(), submit.destNpi())).containsExactly("819012345678", 1, 1);
        assertThat(List.of(submit.source(), submit.sourceTon(), submit.sourceNpi())).containsExactly("0312345678", 2, 1);
        assertThat(submit.registeredDelivery()).isEqualTo(1);
        assertThat(submit.priority()).isZero();
        assertThat(submit.validityPeriod()).isEqualTo("000001000000000R");
        assertThat(submit.systemId()).isEqualTo("yamabiko");
    }

    @Test
    void an_english_text_leaves_in_the_gsm_alphabet() {
        connect(Map.of());

        submit("a@b€\n");

        var submit = smsc.submits().getFirst();
        assertThat(submit.dataCoding()).isZero();
        assertThat(submit.message()).isEqualTo("6100621b650a");
        assertThat(submit.text()).isEqualTo("a@b€\n");
    }

    @Test
    void a_long_text_leaves_in_order_with_a_header_on_each_segment_and_is_whole_on_the_handset() {
        connect(Map.of());

        var outcome = submit(LONG_TEXT);

        var submits = smsc.submits();
        var reference = submits.getFirst().udh().substring(6, 8);
        assertThat(submits).extracting(NodeSmsc.Submit::udh)
                .containsExactly("050003" + reference + "0401", "050003" + reference + "0402", "050003" + reference + "0403",
                        "050003" + reference + "0404");
        assertThat(submits).extracting(NodeSmsc.Submit::esmClass).containsOnly(0x40);
        assertThat(outcome).isEqualTo(new Accepted(submits.stream().map(NodeSmsc.Submit::id).toList()));
        assertThat(smsc.textsTo("819012345678")).extracting(NodeSmsc.Text::text).containsExactly(LONG_TEXT);
    }

    @Test
    void each_long_text_has_a_reference_of_its_own() {
        connect(Map.of());

        submit(LONG_TEXT);
        submit(LONG_TEXT);

        assertThat(smsc.submits()).hasSize(8);
        assertThat(smsc.submits().stream().map(submit -> submit.udh().substring(6, 8)).distinct()).hasSize(2);
    }

    @Test
    void the_operator_may_set_how_the_sender_is_written() {
        connect(Map.of("sender-ton", "5", "sender-npi", "0"));

        submit("text");

        assertThat(smsc.submits()).extracting(NodeSmsc.Submit::sourceTon, NodeSmsc.Submit::sourceNpi)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5, 0));
    }

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
        try (var log = new Gateways.LogLines()) {
            var status = smsc
                    .deliver(Map.of("esm_class", 4, "source_addr", "819012345678", "short_message", "to 819012345678: ok"));

            assertThat(status).isZero();
            assertThat(log.lines).containsExactly("Gateway main: a receipt cannot be read: 'to ############: ok'");
        }
        assertThat(meters.counter("yamabiko.gateway.receipts.unreadable", "gateway", "main").count()).isEqualTo(1);
        assertThat(events.receipts).isEmpty();
    }

    @Test
    void a_text_that_comes_in_is_acknowledged_and_is_no_receipt_whatever_it_says() {
        connect(Map.of());

        var status = smsc.deliver(Map.of("source_addr", "819012345678", "short_message", "id:1 stat:DELIVRD err:000"));

        assertThat(status).isZero();
        assertThat(events.receipts).isEmpty();
    }

    @Test
    void a_text_that_the_smsc_throttles_may_be_submitted_again() {
        connect(Map.of());
        smsc.mode(Map.of("status", 0x58, "times", 1));

        assertThat(submit("text")).isEqualTo(new Rejected(RejectReason.THROTTLED, "command_status 0x00000058 ESME_RTHROTTLED"));
        assertThat(submit("text")).isInstanceOf(Accepted.class);
    }

    @Test
    void a_text_without_an_answer_is_uncertain() {
        connect(Map.of("submit-timeout", "PT0.3S"));
        smsc.mode(Map.of("mute", true));

        assertThat(submit("text")).isEqualTo(new Uncertain("no answer in time"));
        assertThat(smsc.submits()).hasSize(1);
    }

    @Test
    void a_text_whose_link_is_cut_before_the_answer_is_uncertain_at_once() {
        connect(Map.of("submit-timeout", "PT30S"));
        smsc.mode(Map.of("closeAfterAccept", 1));

        var started = System.nanoTime();
        assertThat(submit("text")).isEqualTo(new Uncertain("the link was lost before the answer"));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(smsc.submits()).hasSize(1);
    }

    @Test
    void a_long_text_that_is_refused_half_way_is_uncertain() {
        connect(Map.of());
        smsc.mode(Map.of("after", 2, "status", 0x58, "times", 1));

        var outcome = submit(LONG_TEXT);

        var ids = smsc.submits().stream().map(NodeSmsc.Submit::id).toList();
        assertThat(outcome).isEqualTo(
                new Uncertain("segment 3 of 4: command_status 0x00000058 ESME_RTHROTTLED; accepted before it: " + ids));
    }

    @Test
    void nothing_leaves_while_no_bind_stands() {
        smsc.stop();
        try {
            open(Map.of());

            assertThat(gateway.ready()).isFalse();
            assertThat(submit("text")).isEqualTo(new Rejected(RejectReason.NOT_CONNECTED, "no bind stands"));
        } finally {
            smsc.restart();
        }
    }

    @Test
    void the_bind_stands_again_after_the_smsc_was_restarted() {
        connect(Map.of());

        smsc.restart();

        await().until(() -> events.ready.get() == 2);
        assertThat(submit("text")).isInstanceOf(Accepted.class);
    }

    @Test
    void the_bind_stands_again_after_the_smsc_has_unbound_us() {
        connect(Map.of());

        smsc.unbindAll();

        await().until(() -> events.ready.get() == 2);
        assertThat(submit("text")).isInstanceOf(Accepted.class);
    }

    @Test
    void a_link_on_which_the_smsc_is_silent_is_given_up_and_opened_again() {
        connect(Map.of("enquire-link-interval", "PT0.2S", "submit-timeout", "PT0.3S"));
        smsc.mode(Map.of("deaf", true));

        await().until(() -> events.ready.get() == 2);
        assertThat(smsc.count().enquireLinks()).isPositive();
    }

    @Test
    void a_wrong_password_is_logged_once_in_words_and_tried_again() {
        try (var log = new Gateways.LogLines()) {
            open(Map.of("password", "wrong"));

            await().until(() -> smsc.count().bindsRefused() >= 2);
            assertThat(log.lines).containsExactly("Gateway main: no bind to 127.0.0.1:" + smsc.smppPort()
                    + ", attempt 1: the SMSC refused the bind of 'yamabiko': command_status 0x0000000E ESME_RINVPASWD. Trying again");
        }
        assertThat(gateway.ready()).isFalse();
    }

    @Test
    void all_binds_are_used_and_all_are_unbound_at_the_end() {
        connect(Map.of("bind-count", "3", "system-id", "three"));
        await().until(() -> smsc.count().links() == 3);
        assertThat(gateway.window()).isEqualTo(150);

        for (int i = 0; i < 6; i++) {
            assertThat(submit("text")).isInstanceOf(Accepted.class);
        }
        gateway.close();

        assertThat(smsc.count().links()).isZero();
    }

    @Test
    void no_more_texts_are_under_way_than_the_window_allows_and_none_is_lost() throws Exception {
        connect(Map.of("window-size", "5"));
        smsc.mode(Map.of("delayMs", 20));

        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<SubmitOutcome> text = () -> submit("text");
            for (var outcome : lanes.invokeAll(Stream.generate(() -> text).limit(100).toList())) {
                assertThat(outcome.get()).isInstanceOf(Accepted.class);
            }
        }

        assertThat(smsc.submits()).hasSize(100);
        awaitReceipts(100);
    }
}
