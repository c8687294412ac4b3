package org.yamabiko.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.gateway.http.HttpGateways.MESSAGE_ID;
import static org.yamabiko.gateway.http.RawServer.CUT;
import static org.yamabiko.gateway.http.RawServer.SILENCE;
import static org.yamabiko.gateway.http.RawServer.ok;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

/** Connections that do not come about, and connections that end. */
class HttpConnectionTest extends AgainstAServer {

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
}
