package org.yamabiko.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.gateway.http.HttpGateways.submission;
import static org.yamabiko.gateway.http.RawServer.CUT;
import static org.yamabiko.gateway.http.RawServer.answer;
import static org.yamabiko.gateway.http.RawServer.ok;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.testing.LogLines;

/** Answers of every kind, from a server that sends them octet by octet. */
class HttpAnswersTest extends AgainstAServer {

    @Test
    void one_id_of_numbered_receipts_stands_for_all_segments() {
        connect(RawServer.answering(ok("{\"id\":7}")), "http.id-pointer", "/id", "http.receipts.secret-path",
                "0123456789abcdef", "http.receipts.id-pointer", "/id", "http.receipts.state-pointer", "/state",
                "http.receipts.segment-pointer", "/part");

        assertThat(gateway.submit(submission("資".repeat(71)))).isEqualTo(new Accepted(List.of("7-1", "7-2")));
    }

    @Test
    void retry_after_tells_an_unavailable_server_from_a_broken_proxy() {
        connect(new RawServer(number -> number == 0 ? answer("503 Service Unavailable", "", "Retry-After: 120")
                : answer("503 Service Unavailable", "")));

        assertThat(submit()).isEqualTo(new Rejected(RejectReason.UPSTREAM_ERROR, "HTTP 503"));
        assertUncertain(submit(), "HTTP 503");
    }

    @Test
    void an_account_that_is_refused_is_told_once_without_its_password() {
        connect(RawServer.answering(answer("401 Unauthorized", "no such account: us, se%20cret, se cret")), "http.password",
                "se cret", "http.headers.\"X-Key\"", "{password}");
        try (var log = LogLines.of(HttpGateway.class)) {
            assertThat(submit()).isEqualTo(new Rejected(RejectReason.MISCONFIGURED, "HTTP 401"));
            submit();

            assertThat(log.with("Gateway")).containsExactly("Gateway main: the aggregator refuses our requests, whatever the "
                    + "text: HTTP 401: 'no such account: us, ####, ####'. Check http.url, http.method, http.user, http.password "
                    + "and http.headers; texts wait meanwhile");
        }
    }

    @Test
    void a_redirection_is_not_followed() {
        try (var elsewhere = RawServer.answering(ok(""))) {
            connect(RawServer.answering(answer("307 Temporary Redirect", "", "Location: " + elsewhere.url())));

            assertThat(submit()).isEqualTo(new Rejected(RejectReason.MISCONFIGURED, "HTTP 307"));

            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n" + CUT,
            "HTTP/1.1 400 Bad Request\r\n\r\n" + CUT })
    void a_refusal_counts_though_its_body_is_cut(String answer) {
        connect(RawServer.answering(answer));

        assertThat(submit()).isEqualTo(new Rejected(RejectReason.INVALID_TEXT, "HTTP 400"));
    }

    @Test
    void an_endless_answer_is_not_read_to_its_end() {
        connect(RawServer.answering(ok("x".repeat(1_000_000))), "http.id-pointer", "/id");

        assertUncertain(submit(), "HTTP 200, but its id cannot be read");
    }

    @Test
    void what_is_no_http_leaves_it_uncertain() {
        connect(RawServer.answering("220 smtp.example.jp ESMTP\r\n\r\n" + CUT));

        assertThat(submit()).isInstanceOf(Uncertain.class);
    }

    @Test
    void an_answer_nobody_understands_is_logged_once_without_a_number() {
        connect(RawServer.answering(answer("500 Internal Server Error", "no route to 819012345678")));
        try (var log = LogLines.of(HttpGateway.class)) {
            submit();
            submit();

            assertThat(log.with("Gateway")).containsExactly("Gateway main: an answer does not say whether the text was taken: "
                    + "HTTP 500: 'no route to ############'");
        }
    }
}
