package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Calls through the FastAGI port, on a real PostgreSQL: what is heard, what is texted, what the ledger says. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CallsTest {

    private static final String CATALOGUE = "05012345678";
    private static final String SUPPORT = "05087654321";
    private static final String MENU = "例示商事サポート窓口です。カタログは1、修理は2、配送は3、担当者とお話しになる場合は0を押してください。";

    @Inject
    FastAgiServer server;

    private AgiCaller dials(String did) {
        return AgiCaller.dials(server.localPort(), did);
    }

    @Test
    void the_smallest_hotline_costs_asterisk_one_command() {
        var call = dials(CATALOGUE).from("09012341001");

        var commands = call.call();

        assertThat(commands).singleElement().asString().startsWith("EXEC \"Playback\" \"http://127.0.0.1:")
                .contains(sound(Sentence.PROMISE));
        assertThat(received("09012341001")).containsExactly("【例示商事】資料はこちらです。\nhttps://www.example.jp/catalogue\n");
        assertOutcome(call, "TEXTED");
    }

    @Test
    void the_same_request_again_is_one_text() {
        var first = dials(CATALOGUE).from("09012341002");
        first.call();
        var again = dials(CATALOGUE).from("09012341002").withId(first.id());

        assertThat(again.call()).singleElement().asString().contains(sound(Sentence.ALREADY_PROMISED));

        assertThat(received("09012341002")).hasSize(1);
        assertOutcome(first, "TEXTED");
    }

    @Test
    void an_invalid_key_is_said_to_be_one_and_the_menu_comes_again() {
        var commands = dials(SUPPORT).from("09012341003").presses("7", "3").call();

        assertThat(commands).hasSize(5);
        assertThat(commands.get(2)).startsWith("STREAM FILE").contains(sound(Sentence.INVALID_KEY));
        assertThat(commands.get(3)).startsWith("GET DATA").contains(new Prompt(MENU, Locale.JAPANESE).contentName());
        assertThat(received("09012341003").getFirst()).contains("https://www.example.jp/delivery");
    }

    @Test
    void a_menu_without_a_key_ends_with_its_otherwise() {
        var call = dials(SUPPORT).from("09012341004");

        var commands = call.call();

        assertThat(commands).filteredOn(c -> c.startsWith("GET DATA")).hasSize(3);
        assertThat(received("09012341004").getFirst()).contains("https://www.example.jp/support");
        assertThat(trace(call)).containsSubsequence("何も押されませんでした。", "有効なキー操作がなかったため、そのときの案内に進みました。",
                "文面「support-top」のSMS送信を確定しました。", "SMSをお送りすると案内しました。");
    }

    @Test
    void what_is_only_said_is_informed() {
        var call = dials(SUPPORT).from("09012341005").presses("2", "9");
        call.call();

        assertOutcome(call, "INFORMED");
        assertThat(received("09012341005")).isEmpty();
    }

    @Test
    void a_transfer_is_left_to_the_dialplan() {
        var call = dials(SUPPORT).from("09012341006").presses("0");

        assertThat(call.call()).last().isEqualTo("SET VARIABLE \"YAMABIKO_TRANSFER\" \"support\"");
        assertOutcome(call, "TRANSFERRED");
    }

    @Test
    void who_hangs_up_in_the_menu_is_abandoned() {
        var call = dials(SUPPORT).from("09012341007").presses(AgiCaller.HANG_UP);
        call.call();

        assertOutcome(call, "ABANDONED");
        assertThat(received("09012341007")).isEmpty();
    }

    @Test
    void a_withheld_number_is_not_in_the_ledger() {
        var call = dials(SUPPORT).from("09099991184").presentation(32);

        assertThat(call.call()).singleElement().asString().contains(sound(Sentence.WITHHELD_HELP));

        assertOutcome(call, "WITHHELD");
        SignedIn.program().get("/api/calls/" + call.id()).then().body("caller", nullValue());
        assertThat(SignedIn.program().get("/api/calls/" + call.id()).asString()).doesNotContain("1184");
    }

    @ParameterizedTest(name = "{0} ({1}) is {2} and hears {3}")
    @CsvSource({ "0312345678, unknown, LANDLINE, LANDLINE_HELP, 09012350000",
            "05033334444, unknown, IP_PHONE, IP_PHONE_HELP, 09012350001",
            "08001234567, unknown, TOLL_FREE, TOLL_FREE_HELP, 09012350002",
            "0570012345, unknown, SERVICE, SERVICE_HELP, 09012350003",
            "02012345678, unknown, M2M, M2M_HELP, 09012350004", "+12025550123, unknown, FOREIGN, FOREIGN_HELP, 09012350005",
            "anonymous, Coin line/payphone, PAYPHONE, PAYPHONE_HELP, 09012350006",
            "unavailable, Unavailable, UNAVAILABLE, UNAVAILABLE_HELP, 09012350007",
            "abc, unknown, UNREADABLE, UNUSABLE_HELP, 09012350008" })
    void a_line_without_texts_hears_why_and_may_give_a_number(String number, String name, String line, Sentence help,
            String mobile) {
        var call = dials(CATALOGUE).from(number).named(name).presses(mobile, "1");

        var commands = call.call();

        assertThat(commands.get(1)).startsWith("STREAM FILE").contains(sound(help));
        assertThat(commands.get(2)).startsWith("GET DATA").contains(sound(Sentence.ASK_NUMBER));
        assertThat(commands.get(3)).contains(sound(Sentence.READ_BACK_BEFORE));
        assertThat(commands.subList(4, 4 + 13)).allMatch(c -> c.startsWith("STREAM FILE"));
        assertThat(commands.get(4)).contains(sound(Sentence.DIGIT_0));
        assertThat(commands.get(5)).contains(sound(Sentence.DIGIT_9));
        assertThat(commands.get(17)).startsWith("GET DATA").contains(sound(Sentence.READ_BACK_AFTER));
        assertThat(commands.get(18)).contains(sound(Sentence.PROMISE_TO_KEYED_NUMBER));
        assertThat(received(mobile)).hasSize(1);
        SignedIn.program().get("/api/calls/" + call.id()).then().body("callerLine", equalTo(line));
    }

    @Test
    void after_three_wrong_numbers_it_is_not_textable() {
        var call = dials(CATALOGUE).from("0312345678").presses("0312345678", "123", "08001234567");

        var commands = call.call();

        assertThat(commands).filteredOn(c -> c.contains(sound(Sentence.NUMBER_INVALID))).hasSize(2);
        assertThat(commands).last().asString().contains(sound(Sentence.GAVE_UP));
        assertOutcome(call, "NOT_TEXTABLE");
    }

    @Test
    void a_number_that_is_not_confirmed_may_be_keyed_in_again() {
        var call = dials(CATALOGUE).from("0312345678").presses("09012341098", "2", "09012341099", "1");
        call.call();

        assertThat(received("09012341098")).isEmpty();
        assertThat(received("09012341099")).hasSize(1);
        assertThat(trace(call)).contains("復唱した番号は確認されませんでした。", "復唱した番号が確認されました。");
    }

    @Test
    void a_number_of_nobody_is_said_to_be_unused() {
        var call = dials("05099998888").from("09012341008");

        assertThat(call.call()).singleElement().asString().contains(sound(Sentence.NO_SUCH_HOTLINE));
        assertOutcome(call, "NO_SUCH_HOTLINE");
    }

    @Test
    void calls_can_be_found_by_outcome_and_hotline() {
        var call = dials(CATALOGUE).from("09012341009");
        call.call();
        assertOutcome(call, "TEXTED");

        SignedIn.program().queryParam("did", CATALOGUE).queryParam("outcome", "TEXTED").queryParam("from", "2020-01-01")
                .get("/api/calls").then().statusCode(200).body("id", hasItem(call.id()))
                .body("caller", hasItem("********1009"));
    }

    private static String sound(Sentence sentence) {
        return sentence.in(Locale.JAPANESE).contentName();
    }

    private static List<String> received(String number) {
        await().until(() -> SignedIn.program().queryParam("status", "PENDING").get("/api/messages").jsonPath().getList("id")
                .isEmpty());
        return SignedIn.program().get("/api/handset/" + number).jsonPath().getList("body");
    }

    private static void assertOutcome(AgiCaller call, String outcome) {
        await().until(() -> SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("endedAt") != null);
        assertThat(SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("outcome")).isEqualTo(outcome);
    }

    private static List<String> trace(AgiCaller call) {
        return SignedIn.program().header("Accept-Language", "ja").get("/api/calls/" + call.id()).jsonPath()
                .getList("trace.sentence");
    }
}
