package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.gateway.smpp.Submissions.submission;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.yamabiko.gateway.GatewayConfigs;
import org.yamabiko.gateway.HeardEvents;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.testing.CarrierTwin;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A gateway of ours, and an SMSC whose codec is not. */
abstract class AgainstAnSmsc {

    private static final java.util.logging.Logger JSMPP = java.util.logging.Logger.getLogger("org.jsmpp");
    static final String PASSWORD = "secret";
    static final String LONG_TEXT = "【例示商事】資料はこちらです。\nhttps://www.example.jp/catalogue\n".repeat(5);

    /** Quicker than in earnest. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200));

    static CarrierTwin smsc;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final HeardEvents events = new HeardEvents();
    Pace pace = Pace.UNLIMITED;
    SmsGateway gateway;

    @BeforeAll
    static void start() {
        JSMPP.setLevel(Level.OFF);
        smsc = CarrierTwin.start("--password", PASSWORD);
    }

    @AfterAll
    static void stop() {
        smsc.stop();
    }

    @BeforeEach
    void wellBehaved() {
        smsc.reset();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    final void connect(Map<String, String> settings) {
        open(settings);
        await().until(gateway::ready);
    }

    final void open(Map<String, String> settings) {
        var all = new HashMap<>(
                Map.of("kind", "smpp", "host", "127.0.0.1", "port", "" + smsc.smppPort(), "system-id", "yamabiko",
                        "password", PASSWORD, "submit-timeout", "PT5S"));
        all.putAll(settings);
        gateway = new SmppGatewayFactory(Clock.systemUTC(), meters, BACKOFF).create("main", GatewayConfigs.of(all), events,
                pace);
    }

    final SubmitOutcome submit(String body) {
        return gateway.submit(submission(body));
    }

    final void awaitReceipts(int count) {
        await().untilAsserted(() -> assertThat(events.receipts).hasSize(count));
    }
}
