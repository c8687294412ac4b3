package org.yamabiko.gateway.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.gateway.http.HttpGateways.MESSAGE_ID;
import static org.yamabiko.gateway.http.HttpGateways.settings;
import static org.yamabiko.gateway.http.HttpGateways.submission;
import static org.yamabiko.gateway.http.RawServer.CUT;
import static org.yamabiko.gateway.http.RawServer.SILENCE;
import static org.yamabiko.gateway.http.RawServer.answer;
import static org.yamabiko.gateway.http.RawServer.ok;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.testing.LogLines;

import io.vertx.core.Vertx;

/** A gateway of ours, and servers that behave in every way a server can. */
class HttpGatewayTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Executor CALLERS = task -> Thread.ofVirtual().start(task);

    private final HttpGateways.Turns turns = new HttpGateways.Turns();
    private RawServer server;
    private SmsGateway gateway;

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @AfterEach
    void close() {
        if (gateway != null) {
            gateway.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_text_that_was_taken_has_the_aggregators_id_and_went_as_configured() {
        connect(RawServer.answering(ok("{\"id\":\"a-1\"}")), "http.id-pointer", "/id", "http.method", "PUT",
                "http.password", "secret", "http.headers.\"X-Key\"", "{password}");

        assertThat(submit()).isEqualTo(new Accepted(List.of("a-1")));

        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().getFirst()).startsWith("PUT /send HTTP/1.1\r\n").contains("\r\nX-Key: secret\r\n")
                .contains("\r\nContent-Type: application/json\r\n").endsWith("\r\n\r\n{\"text\":\"資料\"}");
    }

    @Test
    void a_get_has_no_body() {
        server = RawServer.answering(ok("1"));
        open("http.url", server.url() + "?text={body}", "http.method", "GET", "http.body-format", "none", "http.body", "");

        assertThat(submit()).isInstanceOf(Accepted.class);

        assertThat(server.requests().getFirst()).startsWith("GET /send?text=%E8%B3%87%E6%96%99 HTTP/1.1\r\n")
                .endsWith("\r\n\r\n").doesNotContainIgnoringCase("content-");
    }

    @Test
    void a_post_without_a_body_tells_so() {
        server = RawServer.answering(ok(""));
        open("http.url", server.url() + "?text={body}", "http.body-format", "none", "http.body", "");

        assertThat(submit()).isInstanceOf(Accepted.class);

        assertThat(server.requests().getFirst()).startsWith("POST /send?text=").containsIgnoringCase("content-length: 0\r\n");
    }

    @Test
    void an_answer_that_comes_at_once_is_never_missed() {
        connect(RawServer.answering(ok("{\"id\":1}")), "http.id-pointer", "/id", "window-size", "4");

        var outcomes = IntStream.range(0, 4)
                .mapToObj(caller -> CompletableFuture.supplyAsync(
                        () -> IntStream.range(0, 500).mapToObj(i -> submit()).collect(toSet()), CALLERS))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(outcomes).allSatisfy(each -> assertThat(each).containsOnly(new Accepted(List.of("1"))));
        assertThat(server.requests()).hasSize(2000);
    }

    @Test
    void one_id_of_numbered_receipts_stands_for_all_segments() {
        connect(RawServer.answering(ok("{\"id\":7}")), "http.id-pointer", "/id", "http.receipts.secret-path",
                "0123456789abcdef", "http.receipts.id-pointer", "/id", "http.receipts.state-pointer", "/state",
                "http.receipts.segment-pointer", "/part");

        assertThat(gateway.submit(submission("資".repeat(71)))).isEqualTo(new Accepted(List.of("7-1", "7-2")));
    }

    @Test
    void nothing_leaves_before_its_turn() {
        connect(RawServer.answering(ok("")));
        turns.come = false;

        assertThat(submit()).isEqualTo(new Rejected(RejectReason.THROTTLED, "its turn did not come in time"));

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_throttled_text_makes_later_ones_wait() {
        connect(RawServer.answering(answer("429 Too Many Requests", "", "Retry-After: 1")));

        assertThat(submit()).isEqualTo(new Rejected(RejectReason.THROTTLED, "HTTP 429"));

        assertThat(turns.throttled).hasValue(1);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void retry_after_tells_an_unavailable_server_from_a_broken_proxy() {
        connect(new RawServer(number -> number == 0 ? answer("503 Service Unavailable", "", "Retry-After: 120")
                : answer("503 Service Unavailable", "")));

        assertThat(submit()).isEqualTo(new Rejected(RejectReason.UPSTREAM_ERROR, "HTTP 503"));
        assertUncertain(submit(), "HTTP 503");
    }

    @Test
    void a_redirection_is_not_followed() {
        try (var elsewhere = RawServer.answering(ok(""))) {
            connect(RawServer.answering(answer("307 Temporary Redirect", "", "Location: " + elsewhere.url())));

            assertThat(submit()).isEqualTo(new Rejected(RejectReason.REFUSED, "HTTP 307"));

            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_away_got_nothing() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        open("http.url", "http://127.0.0.1:" + free + "/send");

        assertThat(submit())
                .isEqualTo(new Rejected(RejectReason.NOT_CONNECTED, "no connection: refused, or none in time"));
    }

    @Test
    void a_host_that_does_not_exist_got_nothing() {
        open("http.url", "http://no-such-host.invalid/send", "submit-timeout", "PT5S");

        assertThat(submit()).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.NOT_CONNECTED));
    }

    @Test
    void a_server_that_speaks_no_tls_got_nothing() {
        server = RawServer.answering(ok(""));
        open("http.url", "https://127.0.0.1:" + server.port() + "/send", "submit-timeout", "PT2S");

        assertThat(submit()).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.NOT_CONNECTED));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_connection_cut_after_the_request_leaves_it_uncertain_and_it_is_not_sent_again() {
        connect(RawServer.answering(CUT));

        assertUncertain(submit(), "the connection was cut: HttpClosedException");

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_kept_connection_that_ends_under_a_request_leaves_it_uncertain_and_it_is_not_sent_again() {
        connect(new RawServer(number -> number == 1 ? CUT : ok("")), "window-size", "1");

        assertThat(submit()).isInstanceOf(Accepted.class);
        assertUncertain(submit(), "the connection was cut: HttpClosedException");
        assertThat(server.requests()).hasSize(2);
        assertThat(server.connections()).as("the second request used the first one's connection").isEqualTo(1);

        assertThat(submit()).isInstanceOf(Accepted.class);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void a_get_is_not_sent_again_either() {
        server = new RawServer(number -> number == 1 ? CUT : ok(""));
        open("http.url", server.url() + "?text={body}", "http.method", "GET", "http.body-format", "none", "http.body", "",
                "window-size", "1");

        assertThat(submit()).isInstanceOf(Accepted.class);
        assertUncertain(submit(), "the connection was cut: HttpClosedException");

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void no_answer_in_time_leaves_it_uncertain() {
        connect(RawServer.answering(SILENCE), "submit-timeout", "PT0.3S");

        assertUncertain(submit(), "no answer in time");

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_uncertain_text_can_be_settled_by_a_receipt_where_the_aggregator_echoes_our_id() {
        connect(RawServer.answering(CUT), "http.headers.\"Idempotency-Key\"", "{messageId}");

        assertThat(submit()).isInstanceOfSatisfying(Uncertain.class,
                uncertain -> assertThat(uncertain.segmentIds()).containsExactly(MESSAGE_ID.toString()));
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
    void as_many_requests_as_the_window_are_under_way_at_once() {
        connect(RawServer.answering(SILENCE), "window-size", "8", "submit-timeout", "PT1S");

        var outcomes = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(this::submit, CALLERS)).toList()
                .stream().map(CompletableFuture::join).collect(toSet());

        assertThat(outcomes).allMatch(Uncertain.class::isInstance);
        assertThat(server.requests()).hasSize(8);
        assertThat(gateway.window()).isEqualTo(8);
        assertThat(gateway.ready()).isTrue();
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

    private void connect(RawServer to, String... settings) {
        server = to;
        var all = new String[settings.length + 2];
        System.arraycopy(settings, 0, all, 2, settings.length);
        all[0] = "http.url";
        all[1] = to.url();
        open(all);
    }

    private void open(String... settings) {
        var all = settings(settings);
        all.putIfAbsent("submit-timeout", "PT10S");
        gateway = HttpGateways.gateway(VERTX, all, turns);
    }

    private SubmitOutcome submit() {
        return gateway.submit(submission("資料"));
    }

    private static void assertUncertain(SubmitOutcome outcome, String detail) {
        assertThat(outcome).isInstanceOfSatisfying(Uncertain.class, uncertain -> {
            assertThat(uncertain.detail()).isEqualTo(detail);
            assertThat(uncertain.segmentIds()).isEmpty();
        });
    }
}
