package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.problem.InvalidInputException;

import com.fasterxml.jackson.databind.JsonNode;

/** What a document says of too many callers: the text in a surge, reasons of other systems, and callers who want no more. */
class OverflowTest {

    private static final String TEXT = "{\"text\": \"catalogue\"}";

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "a"} | | a
            {"text": "a"} | {"text": "b"} | b
            {"menu": {"prompt": "p", "keys": {"1": {"text": "a"}, "2": {"text": "b"}}, "otherwise": {"text": "c"}}} | | c
            {"menu": {"prompt": "p", "keys": {"1": {"text": "a"}, "2": {"text": "b"}}, "otherwise": {"say": "bye"}}} | |
            {"menu": {"prompt": "p", "keys": {"1": {"text": "a"}, "2": {"menu": {"prompt": "q", "keys": {"1": {"text": "a"}}}}}}} | | a
            {"menu": {"prompt": "p", "keys": {"1": {"text": "a"}, "0": {"transfer": "support"}}}} | |
            {"menu": {"prompt": "p", "keys": {"1": {"text": "a"}, "9": {"stop": true}}}} | |
            {"menu": {"prompt": "p", "keys": {"1": {"text": "a"}, "9": {"stop": true}}}} | {"text": "a"} | a
            {"say": "bye"} | |
            """)
    void the_text_in_a_surge_is_staffs_choice_or_the_only_one_that_is_right_for_everybody(String flow, String surge,
            String text) {
        var hotline = FlowDocument.hotline(document(flow, surge == null ? "" : ", \"surge\": " + surge));

        assertThat(hotline.surgeText().orElse(null)).isEqualTo(text);
    }

    @Test
    void each_reason_has_its_flow_and_others_have_none() {
        var hotline = FlowDocument.hotline(document(TEXT, ", \"reasons\": {\"waited\": {\"text\": \"sorry\"}, "
                + "\"2-full\": {\"say\": \"later\"}}, \"surge\": {\"text\": \"crowd\"}"));

        assertThat(hotline.flow("waited")).contains(new SendText("sorry"));
        assertThat(hotline.flow("2-full")).contains(new Say(new Utterance("later")));
        assertThat(hotline.flow("closed")).isEmpty();
        assertThat(hotline.textKeys()).containsExactlyInAnyOrder("catalogue", "sorry", "crowd");
        assertThat(hotline.prompts()).containsExactly(new Utterance("later"));
    }

    @Test
    void texts_are_found_where_they_are_named_even_under_a_reason_called_text() {
        var document = document(TEXT, ", \"surge\": {\"text\": \"crowd\"}, \"reasons\": {\"text\": {\"text\": \"sorry\"}}");

        assertThat(References.texts(document)).containsExactly(new References.Reference("flow.text", "catalogue"),
                new References.Reference("surge.text", "crowd"), new References.Reference("reasons.text.text", "sorry"));
    }

    @ParameterizedTest(name = "{0} is refused at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "surge": {"say": "x"}                                   | surge                | must be one text
            "surge": "catalogue"                                    | surge                | exactly one field
            "surge": {"text": "Not A Key"}                          | surge.text           | is no key of a text
            "reasons": []                                           | reasons              | at most 10 reasons
            "reasons": {"Waited": {"text": "x"}}                    | reasons.Waited       | is no name of a reason
            "reasons": {"waited-too-long-in-line": {"text": "x"}}   | reasons.waited-too-long-in-line | is no name of a reason
            "reasons": {"waited": {"askNumber": "x"}}               | reasons.waited.askNumber | is not known
            "reasons": {"1":{},"2":{},"3":{},"4":{},"5":{},"6":{},"7":{},"8":{},"9":{},"10":{},"11":{}} | reasons | at most 10 reasons
            "reasons": {"waited": {"stop": false}}                  | reasons.waited.stop  | can only be true
            "trigger": "HANG_UP", "reasons": {"full": {"say": "x"}} | reasons.full         | must be one text
            """)
    void what_is_wrong_is_named_with_its_place(String rest, String field, String reason) {
        var refusal = catchThrowableOfType(InvalidInputException.class,
                () -> FlowDocument.hotline(document(TEXT, ", " + rest)));

        assertThat(refusal.violations()).anySatisfy(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.message()).contains(reason);
        });
    }

    @Test
    void who_approves_reads_what_changes() {
        var before = document(TEXT, ", \"reasons\": {\"waited\": {\"text\": \"a\"}}");
        var after = document(TEXT,
                ", \"surge\": {\"text\": \"crowd\"}, \"reasons\": {\"waited\": {\"text\": \"b\"}, \"vip\": {\"stop\": true}}");

        assertThat(FlowDiff.between(before, after, Locale.ENGLISH)).containsExactly(
                "In a surge the hotline now sends \"crowd\" (until now: sends what the flow itself sends to whoever presses "
                        + "nothing).",
                "For callers handed over with the reason \"waited too long (waited)\" the hotline now sends \"b\" instead of \"a\".",
                "For callers handed over with the reason \"vip\" the hotline now sends this caller no more texts "
                        + "(until now: does the same as for everybody else).");
        assertThat(FlowDiff.between(before, after, Locale.JAPANESE)).containsExactly(
                "混雑時の内容が変わります。これまで：キーを押さない人に送る文面。これから：文面「crowd」を送信。",
                "転送理由「待ち時間超過（waited）」の電話で送る文面が「a」から「b」に変わります。",
                "転送理由「vip」の電話の内容が変わります。これまで：ほかの電話と同じ。これから：今後のSMSを停止（配信停止）。");
        assertThat(FlowDiff.between(null, after, Locale.ENGLISH)).endsWith("In a surge the hotline sends \"crowd\".",
                "For callers handed over with the reason \"waited too long (waited)\" the hotline sends \"b\".",
                "For callers handed over with the reason \"vip\" the hotline sends this caller no more texts.");
    }

    @Test
    void a_key_in_the_menu_of_a_reason_is_named_with_the_reason() {
        var before = document(TEXT,
                ", \"reasons\": {\"full\": {\"menu\": {\"prompt\": \"p\", \"keys\": {\"1\": {\"text\": \"a\"}}}}}");
        var after = document(TEXT,
                ", \"reasons\": {\"full\": {\"menu\": {\"prompt\": \"p\", \"keys\": {\"1\": {\"text\": \"b\"}}}}}");

        assertThat(FlowDiff.between(before, after, Locale.ENGLISH)).containsExactly(
                "For callers handed over with the reason \"queue full (full)\" key 1 now sends \"b\" instead of \"a\".");
        assertThat(FlowDiff.between(before, after, Locale.JAPANESE))
                .containsExactly("転送理由「満員（full）」の電話のキー1で送る文面が「a」から「b」に変わります。");
    }

    @Test
    void the_outline_tells_all_of_it() {
        var document = document("{\"menu\": {\"prompt\": \"p\", \"keys\": {\"9\": {\"stop\": true}}}}",
                ", \"surge\": {\"text\": \"crowd\"}, \"reasons\": {\"waited\": {\"text\": \"sorry\"}}");

        assertThat(FlowOutline.of(document, Locale.JAPANESE)).extracting(FlowOutline.Line::place, FlowOutline.Line::words,
                FlowOutline.Line::textKey).containsAll(
                        List.of(
                                tuple("キー9", "今後のSMSを停止（配信停止）", ""),
                                tuple("転送されてきたら：待ち時間超過（waited）", "文面「sorry」を送信", "sorry"),
                                tuple("混雑時", "文面「crowd」を送信", "crowd")));
    }

    private static JsonNode document(String flow, String rest) {
        return FlowDocument.json("{\"did\": \"0312340001\", \"name\": \"Test\", \"senderId\": \"0312345678\", \"flow\": " + flow
                + rest + "}");
    }
}
