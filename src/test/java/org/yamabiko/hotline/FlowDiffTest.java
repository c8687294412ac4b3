package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class FlowDiffTest {

    private static final String MENU = """
            {"menu": {"prompt": "カタログは1", "keys": {
              "1": {"text": "catalogue"}, "2": {"text": "repairs"}, "3": {"menu": {"prompt": "p", "keys": {"1": {"say": "a"}}}}}}}""";

    @Test
    void a_key_that_sends_another_text() {
        var after = MENU.replace("repairs", "returns");

        assertThat(english(MENU, after)).containsExactly("Key 2 now sends \"returns\" instead of \"repairs\".");
        assertThat(japanese(MENU, after)).containsExactly("キー2で送る文面が「repairs」から「returns」に変わります。");
    }

    @Test
    void what_is_the_same_in_another_order_or_spelt_out_is_no_difference() {
        var before = document(
                "\"flow\": {\"menu\": {\"prompt\": \"p\", \"keys\": {\"1\": {\"text\": \"a\"}, \"2\": {\"text\": \"b\"}}}}");
        var after = document(
                "\"language\": \"ja\", \"trigger\": \"ANSWER\", \"flow\": {\"menu\": {\"timeout\": \"PT6S\", \"attempts\": 3, "
                        + "\"keys\": {\"2\": {\"text\": \"b\"}, \"1\": {\"text\": \"a\"}}, \"prompt\": \"p\"}}");

        assertThat(FlowDiff.between(before, after, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void a_new_prompt_in_a_nested_menu() {
        assertThat(english(MENU, MENU.replace("\"p\"", "\"q\"")))
                .containsExactly("Key 3: the menu prompt is now \"q\" instead of \"p\".");
        assertThat(japanese(MENU, MENU.replace("\"say\": \"a\"", "\"say\": \"b\"")))
                .containsExactly("キー3→キー1の案内が「a」から「b」に変わります。");
    }

    @Test
    void a_prompt_that_is_read_otherwise_or_from_a_recording() {
        var read = MENU.replace("\"カタログは1\"", "{\"say\": \"カタログは1\", \"reading\": \"カタログワイチ\"}");
        var recorded = MENU.replace("\"a\"", "{\"say\": \"a\", \"recording\": \"goodbye\"}");

        assertThat(english(MENU, read)).containsExactly(
                "The hotline: the menu prompt is now \"カタログは1 [read as: カタログワイチ]\" instead of \"カタログは1\".");
        assertThat(japanese(MENU, recorded)).containsExactly("キー3→キー1の案内が「a」から「a［録音：goodbye］」に変わります。");
    }

    @Test
    void keys_that_come_and_go() {
        var after = MENU.replace("\"2\": {\"text\": \"repairs\"}", "\"4\": {\"transfer\": \"support\"}");

        assertThat(english(MENU, after)).containsExactly("Key 2 is gone (until now: sends \"repairs\").",
                "Key 4 is new: transfers to \"support\".");
        assertThat(japanese(MENU, after)).containsExactly("キー2がなくなります（これまで：文面「repairs」を送信）。",
                "キー4が加わります：内線「support」に転送。");
    }

    @Test
    void a_key_that_moves_takes_everything_below_it_along() {
        var after = MENU.replace("\"3\": {\"menu\"", "\"5\": {\"menu\"");

        assertThat(english(MENU, after))
                .containsExactly("Key 3 has moved to key 5 (offers the menu \"p\" (1: says \"a\")).");
        assertThat(japanese(MENU, after)).containsExactly("キー3の内容がキー5に移ります（メニュー「p」（1：「a」と案内））。");
    }

    @Test
    void a_step_of_another_kind_tells_what_it_was() {
        assertThat(english("{\"text\": \"catalogue\"}", "{\"say\": \"closed\"}"))
                .containsExactly("The hotline now says \"closed\" (until now: sends \"catalogue\").");
        assertThat(japanese("{\"text\": \"catalogue\"}", "{\"say\": \"終了\"}"))
                .containsExactly("このホットラインの内容が変わります。これまで：文面「catalogue」を送信。これから：「終了」と案内。");
    }

    @Test
    void the_head_of_the_document() {
        var before = document("\"flow\": {\"text\": \"a\"}");
        var after = json(
                before.toString().replace("\"Test\"", "\"Spring\"").replace("0312345678\",\"flow", "0120123456\",\"flow")
                        .replace("\"flow\"", "\"trigger\":\"HANG_UP\",\"flow\""));

        assertThat(FlowDiff.between(before, after, Locale.ENGLISH)).containsExactly(
                "The name is now \"Spring\" instead of \"Test\".",
                "The sender is now 0120123456 instead of 0312345678.",
                "Incoming calls: hang up unanswered now, instead of answer and play.");
    }

    @Test
    void help_that_is_written_replaces_the_built_in_one() {
        var before = document("\"flow\": {\"text\": \"a\"}");
        var after = document("\"flow\": {\"text\": \"a\"}, \"withheld\": {\"say\": \"186\"}");

        assertThat(FlowDiff.between(before, after, Locale.ENGLISH))
                .containsExactly("For withheld numbers the hotline now says \"186\" (until now: uses the built-in help).");
    }

    @Test
    void opening_hours_that_are_new_are_told_in_full() {
        var before = document("\"flow\": {\"text\": \"a\"}");
        var after = document("\"flow\": {\"text\": \"a\"}, " + hours("\"mon\": [\"09:00-18:00\"], \"tue\": [\"09:00-18:00\"]"));

        assertThat(FlowDiff.between(before, after, Locale.ENGLISH)).containsExactly(
                "Opening hours are new: Mon, Tue 09:00-18:00; Wed, Thu, Fri, Sat, Sun closed.", "Public holidays are closed.",
                "Special days: 2026-12-29 to 2027-01-03 (年末年始) closed.",
                "Outside opening hours the hotline says \"closed\".");
    }

    @Test
    void days_that_change_alike_are_told_together() {
        var before = document(
                "\"flow\": {\"text\": \"a\"}, " + hours("\"mon\": [\"09:00-18:00\"], \"tue\": [\"09:00-18:00\"]"));
        var after = document("\"flow\": {\"text\": \"a\"}, " + hours("\"mon\": [\"09:00-17:00\"], \"tue\": [\"09:00-17:00\"]")
                .replace("\"say\": \"closed\"", "\"say\": \"shut\"").replace("2027-01-03", "2027-01-04"));

        assertThat(FlowDiff.between(before, after, Locale.JAPANESE)).containsExactly(
                "月・火の営業時間が「09:00-18:00」から「09:00-17:00」に変わります。", "特別な日が加わります：2026-12-29～2027-01-04（年末年始） 休み。",
                "特別な日がなくなります：2026-12-29～2027-01-03（年末年始） 休み。", "営業時間外の案内が「closed」から「shut」に変わります。");
    }

    @Test
    void the_first_version_is_told_whole() {
        assertThat(FlowDiff.between(null, document("\"flow\": {\"text\": \"a\"}"), Locale.ENGLISH)).containsExactly(
                "The hotline goes live for the first time.", "The name is \"Test\".", "The sender is 0312345678.",
                "The language is Japanese.", "Incoming calls: answer and play.", "The hotline sends \"a\".");
    }

    @Test
    void the_outline_follows_the_keys_of_a_telephone() {
        var document = document(
                "\"flow\": {\"menu\": {\"prompt\": \"p\", \"keys\": {\"0\": {\"transfer\": \"x\"}, \"1\": {\"text\": \"a\"}}, "
                        + "\"otherwise\": {\"say\": \"bye\"}}}");

        assertThat(FlowOutline.of(document, Locale.ENGLISH)).containsExactly(
                new FlowOutline.Line(0, "When called", "Menu: \"p\" (6 seconds for a key, 3 times at most)", ""),
                new FlowOutline.Line(1, "Key 1", "Sends \"a\"", "a"),
                new FlowOutline.Line(1, "Key 0", "Transfers to \"x\"", ""),
                new FlowOutline.Line(1, "No valid key", "Says \"bye\"", ""));
    }

    private static String hours(String weekly) {
        return "\"hours\": {\"weekly\": {" + weekly + "}, \"exceptions\": [{\"from\": \"2026-12-29\", \"to\": \"2027-01-03\", "
                + "\"open\": [], \"name\": \"年末年始\"}], \"outside\": {\"say\": \"closed\"}}";
    }

    private static List<String> english(String before, String after) {
        return FlowDiff.between(document("\"flow\": " + before), document("\"flow\": " + after), Locale.ENGLISH);
    }

    private static List<String> japanese(String before, String after) {
        return FlowDiff.between(document("\"flow\": " + before), document("\"flow\": " + after), Locale.JAPANESE);
    }

    private static JsonNode document(String rest) {
        return json("{\"did\": \"0312340001\", \"name\": \"Test\", \"senderId\": \"0312345678\", " + rest + "}");
    }

    private static JsonNode json(String document) {
        var node = FlowDocument.json(document);
        FlowDocument.hotline(node);
        return node;
    }
}
