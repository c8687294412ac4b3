package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.gateway.smpp.Submissions.submission;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.yamabiko.gateway.GatewayConfigs;
import org.yamabiko.gateway.HeardEvents;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.testing.LogLines;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A gateway of ours, and an SMSC that sends whatever octets the test wants. */
abstract class AgainstRawSmsc {

    private static final java.util.logging.Logger JSMPP = java.util.logging.Logger.getLogger("org.jsmpp");
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(20), Duration.ofMillis(100));

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final HeardEvents events = new HeardEvents();
    private final LogLines log = LogLines.around(SmppGateway.class);
    RawSmsc smsc;
    SmsGateway gateway;

    @BeforeEach
    void connect() {
        JSMPP.setLevel(Level.OFF);
        smsc = new RawSmsc();
        var settings = Map.of("kind", "smpp", "host", "127.0.0.1", "port", "" + smsc.port(), "system-id", "yamabiko",
                "password", "secret", "submit-timeout", "PT2S", "enquire-link-interval", "PT0.5S");
        gateway = new SmppGatewayFactory(Clock.systemUTC(), meters, BACKOFF).create("main", GatewayConfigs.of(settings), events,
                Pace.UNLIMITED);
        await().until(gateway::ready);
    }

    @AfterEach
    void close() {
        gateway.close();
        smsc.close();
        log.close();
    }

    final SubmitOutcome submit() {
        return gateway.submit(submission("text"));
    }

    final void assertTextsGoOn() {
        assertThat(submit()).isInstanceOf(Accepted.class);
        await().untilAsserted(() -> assertThat(threads("PDUReaderWorker-")).isEqualTo(1));
        assertNoNumberInTheLog();
    }

    final void assertCountedAndLoggedOnce(String kind) {
        assertThat(counted(kind)).isEqualTo(1);
        assertThat(meters.find("yamabiko.gateway.pdus.malformed").counters().stream().mapToDouble(Counter::count).sum())
                .isEqualTo(1);
        assertThat(log.all()).filteredOn(line -> line.startsWith("Gateway main: a PDU from the SMSC is malformed: "))
                .hasSize(1);
    }

    final void assertNoNumberInTheLog() {
        assertThat(log.all()).noneMatch(line -> line.contains("9012345678") || line.contains("393031323334"));
    }

    final double counted(String kind) {
        return meters.counter("yamabiko.gateway.pdus.malformed", "gateway", "main", "kind", kind).count();
    }

    static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith(name)).count();
    }
}
