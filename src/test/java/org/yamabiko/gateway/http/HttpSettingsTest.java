package org.yamabiko.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yamabiko.gateway.http.HttpGateways.settings;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.gateway.GatewayConfigs;

class HttpSettingsTest {

    private static final String KEY = "yamabiko.gateway.\"main\".";

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "window-size | 0 | window-size must be more than 0",
            "submit-timeout | PT0S | submit-timeout must be more than 0",
            "http.url | `` | http.url is required for an HTTP gateway",
            "http.url | sms.example.jp | http.url must begin with https:// or http://",
            "http.url | ftp://sms.example.jp/ | http.url must begin with https:// or http:// and a host",
            "http.url | https://us:secret@sms.example.jp/ | http.url must have no user and no # part; HTTP Basic is "
                    + "http.headers.\"Authorization\"=Basic {basicCredentials}",
            "http.url | https://sms.example.jp/a b | http.url is no URL; what is not a placeholder must be URL-encoded already, "
                    + "and a placeholder stands behind the host",
            "http.url | https://{user}.example.jp/ | http.url is no URL; what is not a placeholder must be URL-encoded already, "
                    + "and a placeholder stands behind the host",
            "http.url | https://sms.example.jp/{number} | http.url has the unknown placeholder {number}; known are {messageId} "
                    + "{recipient} {recipientNational} {recipientDigits} {senderId} {body} {validitySeconds} {validityMinutes} "
                    + "{user} {password} {basicCredentials}",
            "http.headers.\"X-Key\" | {password} | http.password is required because the request names it",
            "http.headers.\"X-Key\" | Basic {basicCredentials} | http.user is required because the request names it",
            "http.headers.\"X-Text\" | {body} | http.headers.\"X-Text\" must not hold {body}: a header is one line",
            "http.headers.\"X Text\" | 1 | http.headers.\"X Text\" is no name of a header",
            "http.body | `` | http.body is required with http.body-format=json",
            "http.body | {\"ttl\": {validitySeconds}} | http.body is no JSON: JsonParseException at line 1, column 10; "
                    + "placeholders stand within strings",
            "http.body | {\"text\": \"{text}\"} | http.body has the unknown placeholder {text}; known are {messageId} "
                    + "{recipient} {recipientNational} {recipientDigits} {senderId} {body} {validitySeconds} {validityMinutes} "
                    + "{user} {password} {basicCredentials}",
            "http.body | {\"text\": \"{body:number}\"} | http.body has {body:number}, which is no number",
            "http.form.\"to\" | {recipient} | http.form is for http.body-format=form",
            "http.body-format | form | http.body is for http.body-format=json",
            "http.method | GET | http.body-format must be none: a GET has no body",
            "http.accepted-status | 200,2xx | http.accepted-status must be statuses such as 200 or 200-299, and '2xx' is none",
            "http.id-pointer | id | http.id-pointer must be a JSON pointer such as /data/id",
            "http.id-pattern | OK | http.id-pattern must have one group, which is the value",
            "http.id-pattern | OK ( | http.id-pattern is no regular expression: Unclosed group",
            "http.errors.\"105\" | INVALID_RECIPIENT | http.errors needs http.error-pointer or http.error-pattern, which say "
                    + "where the code stands",
            "http.status-reasons.\"4xx\" | REFUSED | http.status-reasons.\"4xx\" must name one status, such as 404",
            "http.receipts.secret-path | short | http.receipts.secret-path must be at least 16 letters and digits",
            "http.receipts.secret-path | 0123456789abcdef | http.receipts.id-pointer or -parameter is required for receipts",
            "http.receipts.hmac-header | X-Signature | http.receipts.hmac-secret is required with http.receipts.hmac-header",
            "http.receipts.hmac-secret | secret | http.receipts.hmac-header is required with http.receipts.hmac-secret",
            "http.receipts.id-pointer | /id | http.receipts needs a guard: hmac-header and hmac-secret, or secret-path" })
    void a_wrong_setting_is_named_by_its_whole_key(String setting, String value, String message) {
        assertThatThrownBy(() -> HttpGateways.checked(settings(setting, value)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(KEY + message);
    }

    @Test
    void an_id_has_one_place() {
        assertThatThrownBy(() -> HttpGateways.checked(settings("http.id-pointer", "/id", "http.id-pattern", "OK (.*)")))
                .hasMessage(KEY + "http.id-pointer and " + KEY + "http.id-pattern exclude each other");
    }

    @Test
    void receipts_want_an_id_they_can_name() {
        var receipts = settings("http.receipts.secret-path", "0123456789abcdef", "http.receipts.id-pointer", "/id",
                "http.receipts.state-pointer", "/state");

        assertThatThrownBy(() -> HttpGateways.checked(receipts)).hasMessage(KEY + "http.receipts needs http.id-pointer, "
                + "http.id-pattern, or {messageId} in the request: without an id a receipt finds no text");

        receipts.put("http.headers.\"Idempotency-Key\"", "{messageId}");
        assertThat(HttpGateways.checked(receipts).receipts().guard().isOn()).isTrue();
    }

    @Test
    void a_reason_that_is_none_is_named_by_its_key() {
        assertThatThrownBy(() -> GatewayConfigs.of(settings("http.errors.\"105\"", "WRONG_NUMBER")))
                .hasMessageContaining("gateway.http.errors.\"105\"").hasMessageContaining("WRONG_NUMBER");
    }

    @Test
    void a_gateway_of_another_kind_needs_none_of_these() {
        assertThat(GatewayConfigs.of(Map.of("kind", "smpp", "host", "smsc.example.jp")).http().url()).isEmpty();
    }
}
