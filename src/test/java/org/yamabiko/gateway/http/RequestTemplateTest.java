package org.yamabiko.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.yamabiko.gateway.http.HttpGateways.settings;
import static org.yamabiko.gateway.http.HttpGateways.submission;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.http.RequestTemplate.Outgoing;

class RequestTemplateTest {

    private static final String TEXT = "【例示商事】\"資料\"\\ & 50%+\nhttps://www.example.jp/?a=1";

    @Test
    void values_are_escaped_in_json_by_where_they_stand() {
        var outgoing = fill(settings("http.body",
                """
                        { "to": ["{recipient}"], "text": "{body}", "ttl": "{validitySeconds:number}", "ref": "y-{messageId}", "n": 1.5 }
                        """));

        assertThat(outgoing.body()).isEqualTo(
                """
                        {"to":["+819012345678"],"text":"【例示商事】\\"資料\\"\\\\ & 50%+\\nhttps://www.example.jp/?a=1","ttl":1790,\
                        "ref":"y-018f0000-0000-7000-8000-000000000001","n":1.5}""");
        assertThat(outgoing.headers()).containsExactly(entry("Content-Type", "application/json"));
    }

    @Test
    void a_text_that_names_a_placeholder_is_sent_as_it_is() {
        var outgoing = HttpGateways.checked(settings("http.password", "secret", "http.headers.\"X-Key\"", "{password}"))
                .request().fill(submission("{password} {recipient:number}"));

        assertThat(outgoing.body()).isEqualTo("{\"text\":\"{password} {recipient:number}\"}");
    }

    @Test
    void values_are_encoded_in_a_form() {
        var outgoing = fill(Map.of("http.url", "https://sms.example.jp", "http.body-format", "form",
                "http.form.\"te&xt\"", "[{body}]"));

        assertThat(outgoing.target()).isEqualTo("/");
        assertThat(outgoing.body()).isEqualTo("te%26xt=%5B%E3%80%90%E4%BE%8B%E7%A4%BA%E5%95%86%E4%BA%8B%E3%80%91%22"
                + "%E8%B3%87%E6%96%99%22%5C+%26+50%25%2B%0Ahttps%3A%2F%2Fwww.example.jp%2F%3Fa%3D1%5D");
        assertThat(outgoing.headers()).containsExactly(entry("Content-Type", "application/x-www-form-urlencoded"));
    }

    @Test
    void values_are_encoded_in_a_url_and_the_rest_stays_as_it_is_written() {
        var outgoing = HttpGateways.checked(Map.of("http.method", "GET", "http.body-format", "none", "http.url",
                "http://[::1]:8088/a%20b/{senderId}?to={recipient}&national={recipientNational}&digits={recipientDigits}&text={body}"
                        + "&minutes={validityMinutes}"))
                .request().fill(submission("a b&c=山"));

        assertThat(outgoing.target()).isEqualTo("/a%20b/0312345678?to=%2B819012345678&national=09012345678&digits=819012345678"
                + "&text=a%20b%26c%3D%E5%B1%B1&minutes=30");
        assertThat(outgoing.body()).isEmpty();
        assertThat(outgoing.headers()).isEmpty();
    }

    @Test
    void headers_carry_the_account_and_win_over_the_content_type() {
        var outgoing = fill(settings("http.user", "山彦", "http.password", "pa:ss", "http.headers.\"Authorization\"",
                "Basic {basicCredentials}", "http.headers.\"content-type\"", "application/vnd.example+json"));

        assertThat(outgoing.headers()).containsOnly(entry("Authorization", "Basic 5bGx5b2mOnBhOnNz"),
                entry("content-type", "application/vnd.example+json"));
    }

    @Test
    void nothing_of_a_request_is_shown() {
        var settings = HttpGateways
                .checked(settings("http.url", "https://sms.example.jp/{user}?key={password}", "http.user", "us",
                        "http.password", "secret"));

        assertThat(settings).hasToString("HttpSettings[main at https://sms.example.jp]");
        assertThat(settings.request()).hasToString("RequestTemplate[POST https://sms.example.jp]");
        assertThat(settings.request().fill(submission("text"))).hasToString("Outgoing[15 characters]");
    }

    private static Outgoing fill(Map<String, String> settings) {
        return HttpGateways.checked(settings).request().fill(submission(TEXT));
    }
}
