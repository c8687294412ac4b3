package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.gateway.smpp.Submissions.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yamabiko.gateway.GatewayConfigs;
import org.yamabiko.gateway.HeardEvents;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.testing.CarrierTwin;
import org.yamabiko.testing.LogLines;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class SmppTlsTest {

    private static final java.util.logging.Logger JSMPP = java.util.logging.Logger.getLogger("org.jsmpp");
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200));

    @TempDir
    static Path folder;

    private static Certificate ofThisHost;
    private static Certificate ofAnotherHost;
    private static CarrierTwin smsc;
    private static CarrierTwin stranger;

    private SmsGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        JSMPP.setLevel(Level.OFF);
        ofThisHost = Certificate.selfSigned(folder, "this", "ip:127.0.0.1");
        ofAnotherHost = Certificate.selfSigned(folder, "other", "dns:smsc.example.jp");
        smsc = CarrierTwin.start("--tls-key", ofThisHost.key().toString(), "--tls-cert", ofThisHost.certificate().toString());
        stranger = CarrierTwin.start("--tls-key", ofAnotherHost.key().toString(), "--tls-cert",
                ofAnotherHost.certificate().toString());
    }

    @AfterAll
    static void stop() {
        smsc.stop();
        stranger.stop();
    }

    @AfterEach
    void close() {
        if (gateway != null) {
            gateway.close();
        }
    }

    @Test
    void texts_leave_by_a_link_whose_certificate_is_trusted() {
        open(smsc, trusting(ofThisHost));

        await().until(gateway::ready);
        assertThat(gateway.submit(submission("text"))).isInstanceOf(Accepted.class);
    }

    @Test
    void a_certificate_that_nobody_trusts_is_named_in_the_log_and_nothing_leaves() {
        try (var log = LogLines.around(SmppGateway.class)) {
            open(smsc, Map.of());

            await().until(() -> !log.all().isEmpty());
            assertThat(log.all().getFirst()).startsWith("Gateway main: no bind to 127.0.0.1:" + smsc.smppPort()
                    + ", attempt 1: no TLS, which checks the certificate and the host's name (the JVM's trust store): ")
                    .contains("unable to find valid certification path");
        }
        assertNothingLeaves();
    }

    @Test
    void a_certificate_of_another_host_is_named_in_the_log_and_nothing_leaves() {
        try (var log = LogLines.around(SmppGateway.class)) {
            open(stranger, trusting(ofAnotherHost));

            await().until(() -> !log.all().isEmpty());
            assertThat(log.all().getFirst())
                    .contains("no TLS, which checks the certificate and the host's name (tls-trust-store ")
                    .contains("No subject alternative names matching IP address 127.0.0.1 found");
        }
        assertNothingLeaves();
    }

    @Test
    void an_smsc_without_tls_is_not_spoken_to_in_plain_words() {
        var plain = CarrierTwin.start();
        try (var log = LogLines.around(SmppGateway.class)) {
            open(plain, trusting(ofThisHost));

            await().until(() -> !log.all().isEmpty());
            assertNothingLeaves();
            assertThat(plain.count().binds()).isZero();
        } finally {
            plain.stop();
        }
    }

    @Test
    void a_trust_store_that_cannot_be_used_is_named_by_its_key() throws IOException {
        var rubbish = Files.writeString(folder.resolve("rubbish.p12"), "rubbish");

        assertThatThrownBy(() -> open(smsc, Map.of("tls-trust-store", rubbish.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("yamabiko.gateway.\"main\".tls-trust-store " + rubbish + " cannot be used as PKCS #12");
        assertThatThrownBy(() -> open(smsc, Map.of("tls-trust-store", folder.resolve("missing").toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("yamabiko.gateway.\"main\".tls-trust-store");
        assertThatThrownBy(() -> open(smsc, Map.of("tls", "false", "tls-trust-store", rubbish.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("yamabiko.gateway.\"main\".tls-trust-store is set, but yamabiko.gateway.\"main\".tls is not true");
    }

    private void assertNothingLeaves() {
        assertThat(gateway.ready()).isFalse();
        assertThat(gateway.submit(submission("text"))).isEqualTo(new Rejected(RejectReason.NOT_CONNECTED, "no bind stands"));
    }

    private static Map<String, String> trusting(Certificate certificate) {
        return Map.of("tls-trust-store", certificate.trustStore().toString(), "tls-trust-store-password",
                Certificate.PASSWORD);
    }

    private void open(CarrierTwin to, Map<String, String> settings) {
        var all = new HashMap<>(Map.of("kind", "smpp", "host", "127.0.0.1", "port", "" + to.smppPort(), "tls", "true",
                "system-id", "yamabiko", "password", "secret", "submit-timeout", "PT5S"));
        all.putAll(settings);
        gateway = new SmppGatewayFactory(Clock.systemUTC(), new SimpleMeterRegistry(), BACKOFF).create("main",
                GatewayConfigs.of(all), new HeardEvents(), Pace.UNLIMITED);
    }
}
