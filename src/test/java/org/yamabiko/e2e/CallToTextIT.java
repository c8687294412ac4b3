package org.yamabiko.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Sentence;

/** The main job, as callers and recipients see it. Each test has a caller of its own. */
class CallToTextIT {

    private static final String CATALOGUE = "05012345678";
    private static final String SUPPORT = "05087654321";
    private static final String SENDER = "0312345678";
    private static final String PUBLISHED_AGAIN = "05033334444";

    private static RealParts parts;

    @BeforeAll
    static void start() {
        parts = RealParts.start("calls");
        parts.publishHangUpHotline();
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    void key_1_brings_the_catalogue_with_the_right_sender_and_bytes() {
        parts.callers.call("dtmf", "09012340001;" + SUPPORT + ";1500;1");

        var words = "【例示商事】資料はこちらです。\nhttps://www.example.jp/catalogue\n";
        var text = parts.awaitText("819012340001");
        assertThat(text.text()).isEqualTo(words);
        assertThat(text.source()).isEqualTo(SENDER);
        var submit = parts.smsc.submits().stream().filter(s -> s.destination().equals("819012340001")).toList();
        assertThat(submit).hasSize(1).first().satisfies(s -> {
            assertThat(s.dataCoding()).isEqualTo(8);
            assertThat(s.message()).isEqualTo(HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE)));
            assertThat(s.destTon()).isEqualTo(1);
            assertThat(s.destNpi()).isEqualTo(1);
            assertThat(s.registeredDelivery()).isEqualTo(1);
        });
        assertThat(parts.awaitOutcome("+819012340001")).isEqualTo("TEXTED");
    }

    @Test
    void the_smallest_hotline_texts_whoever_calls_and_the_receipt_makes_it_delivered() {
        parts.callers.call("listen", "09012340002;" + CATALOGUE);

        parts.awaitText("819012340002");
        await().atMost(Duration.ofSeconds(10)).until(() -> parts
                .column("select status from message where recipient = '+819012340002'").equals(List.of("DELIVERED")));
        assertThat(heard(Sentence.PROMISE)).isTrue();
    }

    @Test
    void a_nested_menu_leads_to_its_text() {
        parts.callers.call("dtmf", "09012340003;" + SUPPORT + ";1500;2;2500;1");

        assertThat(parts.awaitText("819012340003").text())
                .isEqualTo("【例示商事】冷蔵庫の修理のお申し込みはこちらです。\nhttps://www.example.jp/repair/fridge\n");
    }

    @Test
    void no_key_leads_to_what_the_hotline_has_otherwise() {
        parts.callers.call("listen", "09012340004;" + SUPPORT, Duration.ofMinutes(2));

        assertThat(parts.awaitText("819012340004").text()).contains("https://www.example.jp/support");
        assertThat(parts.awaitOutcome("+819012340004")).isEqualTo("TEXTED");
    }

    @Test
    void a_hang_up_hotline_never_answers_and_texts() {
        parts.callers.call("never-answered", "09012340005;" + RealParts.HANG_UP_DID);

        assertThat(parts.awaitText("819012340005").text()).contains("https://www.example.jp/catalogue");
        assertThat(parts.awaitOutcome("+819012340005")).isEqualTo("TEXTED");
    }

    @Test
    void a_withheld_caller_hears_help_and_the_number_is_nowhere() {
        parts.callers.call("withheld", "09099990184;" + SUPPORT);

        await().atMost(Duration.ofSeconds(10)).until(() -> !parts.outcomes("outcome = 'WITHHELD'").isEmpty());
        assertThat(heard(new Prompt("おそれいりますが、電話番号の前に、イチ、ハチ、ロクをつけて、番号を通知して、おかけ直しください。",
                Locale.JAPANESE))).isTrue();
        assertThat(parts.smsc.textsTo("819099990184")).isEmpty();
        assertThat(parts.tablesWith("9099990184")).isEmpty();
        assertThat(parts.service.log()).doesNotContain("9099990184");
        assertThat(parts.asterisk.filesWith("9099990184")).isEmpty();
        assertThat(parts.asterisk.output()).doesNotContain("9099990184");
    }

    @Test
    void a_landline_keys_in_a_mobile_number_and_the_text_goes_there() {
        parts.callers.call("dtmf", "0398760006;" + SUPPORT + ";1500;1;3500;09012340006;6000;1");

        parts.awaitText("819012340006");
        assertThat(parts.awaitOutcome("+81398760006")).isEqualTo("TEXTED");
        assertThat(heard(Sentence.LANDLINE_HELP)).isTrue();
        assertThat(heard(Sentence.READ_BACK_BEFORE)).isTrue();
        assertThat(heard(Sentence.DIGIT_9)).isTrue();
        assertThat(parts.smsc.textsTo("81398760006")).isEmpty();
    }

    @Test
    void a_payphone_is_told_why_and_may_key_in_a_number() {
        parts.callers.call("unavailable",
                "Coin line/payphone;anonymous;" + CATALOGUE + ";2500;09012340007;4500;1");

        parts.awaitText("819012340007");
        assertThat(heard(Sentence.PAYPHONE_HELP)).isTrue();
    }

    @Test
    void who_hangs_up_before_choosing_gets_nothing() {
        parts.callers.call("early-hangup", "09012340008;" + SUPPORT + ";1200");

        assertThat(parts.awaitOutcome("+819012340008")).isEqualTo("ABANDONED");
        assertThat(parts.smsc.textsTo("819012340008")).isEmpty();
    }

    @Test
    void who_hangs_up_after_choosing_gets_the_text() {
        // the patience ends in the middle of the promise
        parts.callers.call("dtmf", "09012340009;" + SUPPORT + ";1500;3;600", Duration.ofSeconds(3));

        assertThat(parts.awaitText("819012340009").text()).contains("https://www.example.jp/delivery");
        assertThat(parts.awaitOutcome("+819012340009")).isEqualTo("TEXTED");
    }

    @Test
    void an_unknown_number_is_said_to_be_unused() {
        parts.callers.call("listen", "09012340010;05099999999");

        assertThat(parts.awaitOutcome("+819012340010")).isEqualTo("NO_SUCH_HOTLINE");
        assertThat(heard(Sentence.NO_SUCH_HOTLINE)).isTrue();
        assertThat(parts.smsc.textsTo("819012340010")).isEmpty();
    }

    @Test
    void key_0_hands_the_call_to_the_dialplan() {
        parts.callers.call("dtmf", "09012340011;" + SUPPORT + ";1500;0");

        assertThat(parts.awaitOutcome("+819012340011")).isEqualTo("TRANSFERRED");
    }

    @Test
    void five_hundred_calls_in_ten_seconds_are_five_hundred_texts_each_once() {
        var callers = IntStream.range(0, 500).mapToObj(n -> "0802345%04d".formatted(n)).toList();

        parts.callers.calls("burst", callers.stream().map(c -> c + ";" + CATALOGUE).toList(), 50);

        await().atMost(Duration.ofSeconds(30)).until(() -> textsTo("81802345").size() >= 500);
        assertThat(textsTo("81802345")).hasSize(500).doesNotHaveDuplicates();
        await().atMost(Duration.ofSeconds(30)).until(() -> parts
                .column("select count(*) from message where recipient like '+81802345%' and status = 'DELIVERED'")
                .equals(List.of("500")));
    }

    @Test
    void two_hundred_calls_a_second_lose_nothing_while_their_hotline_is_published_again_and_again() throws Exception {
        var callers = IntStream.range(0, 1600).mapToObj(n -> "0803345%04d".formatted(n)).toList();
        parts.publish(PUBLISHED_AGAIN, "その1");

        var calling = CompletableFuture.runAsync(
                () -> parts.callers.calls("burst", callers.stream().map(c -> c + ";" + PUBLISHED_AGAIN).toList(), 200));
        int revisions = 1;
        while (!calling.isDone()) {
            parts.publish(PUBLISHED_AGAIN, "その" + ++revisions);
        }
        calling.get();

        assertThat(revisions).isGreaterThan(4);
        await().atMost(Duration.ofSeconds(30)).until(() -> textsTo("81803345").size() >= 1600);
        assertThat(textsTo("81803345")).hasSize(1600).doesNotHaveDuplicates();
        assertThat(parts.column("select distinct outcome from call where caller like '+81803345%'"))
                .containsExactly("TEXTED");
    }

    private static List<String> textsTo(String prefix) {
        return parts.smsc.submits().stream().map(s -> s.destination()).filter(d -> d.startsWith(prefix)).toList();
    }

    private static boolean heard(Sentence sentence) {
        return heard(sentence.in(Locale.JAPANESE));
    }

    /** Whether Asterisk fetched the sound of this sentence to play it. */
    private static boolean heard(Prompt prompt) {
        return parts.asterisk.console("media cache show all").contains(prompt.contentName());
    }
}
