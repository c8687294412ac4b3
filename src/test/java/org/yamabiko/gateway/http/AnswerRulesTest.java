package org.yamabiko.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.gateway.http.HttpGateways.settings;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.http.AnswerRules.Meaning;
import org.yamabiko.gateway.http.AnswerRules.Meaning.Refused;
import org.yamabiko.gateway.http.AnswerRules.Meaning.Taken;
import org.yamabiko.gateway.http.AnswerRules.Meaning.Unclear;
import org.yamabiko.gateway.http.Exchange.Answer;

class AnswerRulesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({ "200, TAKEN", "201, TAKEN", "202, TAKEN", "204, TAKEN", "299, TAKEN",
            "300, MISCONFIGURED", "301, MISCONFIGURED", "302, MISCONFIGURED", "303, MISCONFIGURED", "304, MISCONFIGURED",
            "307, MISCONFIGURED", "308, MISCONFIGURED",
            "400, INVALID_TEXT", "401, MISCONFIGURED", "402, NOT_ALLOWED", "403, MISCONFIGURED", "404, MISCONFIGURED",
            "405, MISCONFIGURED",
            "406, REFUSED", "407, MISCONFIGURED", "408, UPSTREAM_ERROR", "409, REFUSED", "410, MISCONFIGURED", "411, REFUSED",
            "412, REFUSED", "413, INVALID_TEXT", "414, INVALID_TEXT", "415, MISCONFIGURED", "416, REFUSED", "417, REFUSED",
            "421, UPSTREAM_ERROR", "422, INVALID_TEXT", "423, REFUSED", "425, UPSTREAM_ERROR", "426, REFUSED", "428, REFUSED",
            "429, THROTTLED", "431, REFUSED", "451, NOT_ALLOWED", "499, REFUSED",
            "500, UNCLEAR", "501, MISCONFIGURED", "502, UNCLEAR", "503, UNCLEAR", "504, UNCLEAR", "505, MISCONFIGURED",
            "507, QUEUE_FULL", "508, UNCLEAR", "511, NOT_CONNECTED", "520, UNCLEAR", "599, UNCLEAR", "600, UNCLEAR",
            "999, UNCLEAR" })
    void every_status_has_its_meaning(int status, String meaning) {
        assertThat(word(rules().judge(new Answer(status, false, "")))).isEqualTo(meaning);
    }

    @Test
    void who_asks_to_come_again_has_not_taken_it() {
        assertThat(rules().judge(new Answer(503, true, ""))).isEqualTo(new Refused(RejectReason.UPSTREAM_ERROR, "HTTP 503"));
        assertThat(word(rules().judge(new Answer(500, true, "")))).isEqualTo("UNCLEAR");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "http.id-pointer=/id      | {\"id\": \"a-1\"}             | a-1",
            "http.id-pointer=/id      | {\"id\": 12345678901234567890}  | 12345678901234567890",
            "http.id-pointer=/data/0/id | {\"data\": [{\"id\": \"x\"}]} | x",
            "http.id-pointer=/ids     | {\"ids\": [\"a\", 2, \"c\"]}  | a,2,c",
            "http.id-pattern=^OK (.+) | OK 4711                       | 4711" })
    void an_id_is_found_where_the_setting_says(String setting, String body, String ids) {
        assertThat(rules(setting.split("=", 2)).judge(new Answer(200, false, body)))
                .isEqualTo(new Taken(List.of(ids.split(","))));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "http.id-pointer=/id  | ``", "http.id-pointer=/id | <html>", "http.id-pointer=/id | {\"id\": null}",
            "http.id-pointer=/id  | {\"id\": \"\"}", "http.id-pointer=/id | {\"id\": {}}", "http.id-pointer=/id | {\"id\": []}",
            "http.id-pointer=/ids | {\"ids\": [\"a\", null]}", "http.id-pointer=/id | {\"id\": \"a\\u0000b\"}",
            "http.id-pointer=/id  | {\"id\": \"1\"", "http.id-pattern=^OK (.+) | NG 105" })
    void a_text_that_was_taken_without_a_readable_id_is_uncertain(String setting, String body) {
        assertThat(rules(setting.split("=", 2)).judge(new Answer(202, false, body)))
                .isEqualTo(new Unclear("HTTP 202, but its id cannot be read"));
    }

    @Test
    void without_a_place_for_it_the_id_is_ours() {
        assertThat(rules().judge(new Answer(202, false, "0: Accepted for delivery"))).isEqualTo(new Taken(List.of()));
    }

    @Test
    void the_aggregators_own_word_counts_more_than_a_status() {
        var rules = rules("http.error-pointer", "/code", "http.errors.\"105\"", "INVALID_RECIPIENT",
                "http.status-reasons.\"400\"", "NOT_ALLOWED", "http.status-reasons.\"500\"", "upstream-error");

        assertThat(rules.judge(new Answer(200, false, "{\"code\": 105}")))
                .isEqualTo(new Refused(RejectReason.INVALID_RECIPIENT, "HTTP 200, error 105"));
        assertThat(rules.judge(new Answer(400, false, "{\"code\": 105}")))
                .isEqualTo(new Refused(RejectReason.INVALID_RECIPIENT, "HTTP 400, error 105"));
        assertThat(rules.judge(new Answer(400, false, "{\"code\": 999}")))
                .isEqualTo(new Refused(RejectReason.NOT_ALLOWED, "HTTP 400, error 999"));
        assertThat(rules.judge(new Answer(500, false, ""))).isEqualTo(new Refused(RejectReason.UPSTREAM_ERROR, "HTTP 500"));
        assertThat(rules.judge(new Answer(200, false, "{\"code\": 0}"))).isEqualTo(new Taken(List.of()));
    }

    @Test
    void only_what_the_setting_names_is_taken() {
        var rules = rules("http.accepted-status", "202,302");

        assertThat(word(rules.judge(new Answer(202, false, "")))).isEqualTo("TAKEN");
        assertThat(word(rules.judge(new Answer(302, false, "")))).isEqualTo("TAKEN");
        assertThat(word(rules.judge(new Answer(200, false, "")))).isEqualTo("UNCLEAR");
    }

    @Test
    void a_number_in_an_error_is_masked() {
        var rules = rules("http.error-pattern", "^NG (.+)");

        assertThat(rules.judge(new Answer(422, false, "NG 105: 090-1234-5678")))
                .isEqualTo(new Refused(RejectReason.INVALID_TEXT, "HTTP 422, error 105: #######"));
    }

    private static AnswerRules rules(String... settings) {
        return HttpGateways.checked(settings(settings)).answers();
    }

    private static String word(Meaning meaning) {
        return switch (meaning) {
            case Taken taken -> "TAKEN";
            case Refused refused -> refused.reason().name();
            case Unclear unclear -> "UNCLEAR";
        };
    }
}
