package org.yamabiko.gateway.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.gateway.http.RawServer.SILENCE;
import static org.yamabiko.gateway.http.RawServer.answer;
import static org.yamabiko.gateway.http.RawServer.ok;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

/** What leaves for an aggregator, and when. */
class HttpSubmitTest extends AgainstAServer {

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
}
