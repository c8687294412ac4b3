package org.yamabiko.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.testing.PlainSmpp.NO_ANSWER;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;

import org.jsmpp.bean.MessageState;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.Test;

/** How the twin answers by SMPP and keeps its links; seen by bare jsmpp. */
class CarrierTwinTest extends AgainstTheTwin {

    @Test
    void an_ordinary_text_is_accepted_kept_and_shown_by_the_handset() throws Exception {
        var id = bind().submit(RECIPIENT);

        assertThat(twin.submits()).singleElement().satisfies(submit -> {
            assertThat(submit.id()).isEqualTo(id);
            assertThat(submit.face()).isEqualTo("smpp");
            assertThat(submit.systemId()).isEqualTo("test");
            assertThat(submit.source()).isEqualTo("81312345678");
        });
        assertThat(twin.textsTo(RECIPIENT)).extracting(CarrierTwin.Text::text).containsExactly("資料はこちらです。");
    }

    @Test
    void the_submit_beyond_the_rate_is_throttled_until_a_second_has_passed() throws Exception {
        twin.mode(Map.of("maxPerSecond", 5));
        var bind = bind();
        var first = Instant.now();
        var answers = IntStream.range(0, 6).mapToObj(i -> bind.submit(RECIPIENT)).toList();

        assertThat(answers.subList(0, 5)).doesNotContain("0x58");
        assertThat(answers.get(5)).isEqualTo("0x58");
        assertThat(twin.count().peakPerSecond()).isEqualTo(6);
        await().until(() -> !bind.submit(RECIPIENT).equals("0x58"));
        assertThat(Duration.between(first, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void the_queue_is_full_while_too_many_texts_wait_for_their_end() throws Exception {
        twin.mode(Map.of("maxWaiting", 2, "receiptDelayMs", 400));
        var bind = bind();
        bind.submit(RECIPIENT);
        bind.submit(RECIPIENT);

        assertThat(bind.submit(RECIPIENT)).isEqualTo("0x14");
        await().until(() -> twin.count().waiting() == 0);
        assertThat(bind.submit(RECIPIENT)).hasSize(16);
    }

    @Test
    void a_status_is_refused_so_many_times_after_so_many_others() throws Exception {
        twin.mode(Map.of("status", 0x45, "times", 2, "after", 1));
        var bind = bind();

        assertThat(bind.submit(RECIPIENT)).hasSize(16);
        assertThat(bind.submit(RECIPIENT)).isEqualTo("0x45");
        assertThat(bind.submit(RECIPIENT)).isEqualTo("0x45");
        assertThat(bind.submit(RECIPIENT)).hasSize(16);
    }

    @Test
    void an_answer_can_be_late() throws Exception {
        twin.mode(Map.of("late", 1, "lateMs", 300));
        var before = Instant.now();

        assertThat(bind().submit(RECIPIENT)).hasSize(16);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void a_mute_twin_takes_the_text_and_says_nothing() throws Exception {
        twin.mode(Map.of("mute", true));

        assertThat(bind().impatient().submit(RECIPIENT)).isEqualTo(NO_ANSWER);
        assertThat(twin.submits()).hasSize(1);
        assertThat(twin.count().unanswered()).isEqualTo(1);
    }

    @Test
    void a_link_cut_after_the_text_was_taken_leaves_it_taken() throws Exception {
        twin.mode(Map.of("cutAfterAccept", 1));
        var bind = bind().impatient();

        assertThat(bind.submit(RECIPIENT)).isEqualTo(NO_ANSWER);
        bind.awaitCut();
        assertThat(twin.submits()).hasSize(1);
    }

    @Test
    void a_link_cut_before_the_text_was_taken_leaves_nothing() throws Exception {
        twin.mode(Map.of("cutBeforeAccept", 1));
        var bind = bind().impatient();

        assertThat(bind.submit(RECIPIENT)).isEqualTo(NO_ANSWER);
        bind.awaitCut();
        assertThat(twin.submits()).isEmpty();
    }

    @Test
    void all_links_can_be_cut_again_and_again() throws Exception {
        var bind = bind();
        twin.mode(Map.of("bounceEveryMs", 100));

        bind.awaitCut();
        bind().awaitCut();
    }

    @Test
    void binds_can_be_refused_for_a_while() throws Exception {
        twin.mode(Map.of("refuseBindsMs", 400));

        assertThatThrownBy(this::bind).rootCause()
                .isInstanceOfSatisfying(NegativeResponseException.class, e -> assertThat(e.getCommandStatus()).isEqualTo(0x0D));
        await().ignoreExceptions().until(() -> bind() != null);
    }

    @Test
    void a_link_whose_enquiries_are_not_answered_is_given_up_by_the_other_side() throws Exception {
        twin.mode(Map.of("enquireMute", true));
        var bind = bind(100).impatient();

        bind.awaitCut();
        assertThat(twin.count().enquireLinks()).isPositive();
    }

    @Test
    void a_submit_without_a_bind_is_refused() throws Exception {
        assertThat(RawSmpp.statusOfSubmitWithoutBind(twin.smppPort())).isEqualTo(0x04);
    }

    @Test
    void misfortunes_mix_by_their_probabilities() throws Exception {
        twin.mode(Map.of("throttle", 0.3, "queueFull", 0.2, "refuse", 0.1, "refuseStatus", 0x45));
        var bind = bind();
        var seen = new HashSet<String>();
        IntStream.range(0, 200).mapToObj(i -> bind.submit(RECIPIENT)).map(answer -> answer.length() == 16 ? "ok" : answer)
                .forEach(seen::add);

        assertThat(seen).containsExactlyInAnyOrder("ok", "0x58", "0x14", "0x45");
        assertThat(twin.count().accepted()).isBetween(40, 120);
        assertThat(twin.count().refused()).isEqualTo(200 - twin.count().accepted());
    }

    @Test
    void a_question_is_answered_with_the_state_of_the_text() throws Exception {
        twin.mode(Map.of("receiptDelayMs", 300, "receipt", "UNDELIV", "responseIdFormat", "hex"));
        var bind = bind();
        var id = bind.submit(RECIPIENT);

        assertThat(bind.query(id)).isEqualTo(MessageState.ENROUTE);
        bind.awaitReceipt();
        assertThat(bind.query(id)).isEqualTo(MessageState.UNDELIVERABLE);
    }

    @Test
    void a_question_about_an_unknown_text_fails() throws Exception {
        var bind = bind();

        assertThatExceptionOfType(NegativeResponseException.class).isThrownBy(() -> bind.query("12345"))
                .satisfies(e -> assertThat(e.getCommandStatus()).isEqualTo(0x67));
    }

    @Test
    void an_unknown_mode_is_answered_with_those_that_are_known() {
        assertThatThrownBy(() -> twin.mode(Map.of("mood", 1)))
                .hasMessageContaining("no such mode: mood; known are status, times");
        assertThatThrownBy(() -> twin.mode(Map.of("mute", 2)))
                .hasMessageContaining("mute is 2, but takes on, off, or a probability from 0 to 1");
        assertThatThrownBy(() -> twin.mode(Map.of("mute", 0.6, "throttle", 0.6))).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> twin.mode(Map.of("carrier", "docom")))
                .hasMessageContaining("takes one of none, docomo, au, softbank, rakuten");
    }
}
