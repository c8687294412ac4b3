package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.testing.CarrierTwin;

class SmppGatewayTest extends AgainstAnSmsc {

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
        assertThat(submits).extracting(CarrierTwin.Submit::udh)
                .containsExactly("050003" + reference + "0401", "050003" + reference + "0402", "050003" + reference + "0403",
                        "050003" + reference + "0404");
        assertThat(submits).extracting(CarrierTwin.Submit::esmClass).containsOnly(0x40);
        assertThat(outcome).isEqualTo(new Accepted(submits.stream().map(CarrierTwin.Submit::id).toList()));
        assertThat(smsc.textsTo("819012345678")).extracting(CarrierTwin.Text::text).containsExactly(LONG_TEXT);
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

        assertThat(smsc.submits()).extracting(CarrierTwin.Submit::sourceTon, CarrierTwin.Submit::sourceNpi)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5, 0));
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

        assertThat(submit("text")).asInstanceOf(type(Uncertain.class))
                .extracting(Uncertain::detail).isEqualTo("no answer in time");
        assertThat(smsc.submits()).hasSize(1);
    }

    @Test
    void a_text_whose_link_is_cut_before_the_answer_is_uncertain_at_once() {
        connect(Map.of("submit-timeout", "PT30S"));
        smsc.mode(Map.of("closeAfterAccept", 1));

        var started = System.nanoTime();
        assertThat(submit("text")).asInstanceOf(type(Uncertain.class))
                .extracting(Uncertain::detail).isEqualTo("the link was lost before the answer");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(smsc.submits()).hasSize(1);
    }

    @Test
    void a_long_text_that_is_refused_half_way_is_uncertain() {
        connect(Map.of());
        smsc.mode(Map.of("after", 2, "status", 0x45, "times", 1));

        var outcome = submit(LONG_TEXT);

        var ids = smsc.submits().stream().map(CarrierTwin.Submit::id).toList();
        assertThat(outcome).asInstanceOf(type(Uncertain.class)).satisfies(uncertain -> {
            assertThat(uncertain.detail()).isEqualTo("segment 3 of 4: command_status 0x00000045 ESME_RSUBMITFAIL");
            assertThat(uncertain.segmentIds()).isEqualTo(ids);
        });
    }

    @Test
    void a_text_that_is_taken_without_an_id_is_accepted_under_one_of_our_own_and_counted() {
        connect(Map.of());
        smsc.mode(Map.of("responseIdFormat", "none"));

        var first = (Accepted) submit("text");
        var second = (Accepted) submit("text");

        assertThat(first.segmentIds().getFirst()).startsWith("no-message-id-")
                .isNotEqualTo(second.segmentIds().getFirst());
        assertThat(meters.counter("yamabiko.gateway.submits.without.id", "gateway", "main").count()).isEqualTo(2);
        assertThat(smsc.submits()).hasSize(2);
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
