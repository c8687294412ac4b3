package org.yamabiko.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.gateway.http.HttpGateways.settings;
import static org.yamabiko.gateway.http.HttpGateways.submission;

import java.util.concurrent.Executor;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

import io.vertx.core.Vertx;

/** A gateway of ours, and a server that does what the test says. */
abstract class AgainstAServer {

    static final Executor CALLERS = task -> Thread.ofVirtual().start(task);
    private static Vertx vertx;

    final HttpGateways.Turns turns = new HttpGateways.Turns();
    RawServer server;
    SmsGateway gateway;

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void end() {
        vertx.close();
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

    final void connect(RawServer to, String... settings) {
        server = to;
        var all = new String[settings.length + 2];
        System.arraycopy(settings, 0, all, 2, settings.length);
        all[0] = "http.url";
        all[1] = to.url();
        open(all);
    }

    final void open(String... settings) {
        var all = settings(settings);
        all.putIfAbsent("submit-timeout", "PT10S");
        gateway = HttpGateways.gateway(vertx, all, turns);
    }

    final SubmitOutcome submit() {
        return gateway.submit(submission("資料"));
    }

    static void assertUncertain(SubmitOutcome outcome, String detail) {
        assertThat(outcome).isInstanceOfSatisfying(Uncertain.class, uncertain -> {
            assertThat(uncertain.detail()).isEqualTo(detail);
            assertThat(uncertain.segmentIds()).isEmpty();
        });
    }
}
