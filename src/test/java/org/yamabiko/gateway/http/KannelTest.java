package org.yamabiko.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.gateway.http.HttpGateways.MESSAGE_ID;
import static org.yamabiko.gateway.http.HttpGateways.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yamabiko.gateway.HeardEvents;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.testing.CarrierTwin;
import org.yamabiko.testing.Kannel;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** The shipped preset, a real Kannel behind it, and an SMSC behind that. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class KannelTest {

    private static final String TEXT = "【例示商事】資料はこちらです。\nhttps://www.example.jp/?a=1&b=%\n";
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    static Path folder;
    private static CarrierTwin smsc;
    private static Kannel kannel;

    @Inject
    HttpGatewayFactory factory;

    private final HeardEvents events = new HeardEvents();
    private SmsGateway gateway;

    @BeforeAll
    static void start() {
        smsc = CarrierTwin.start("--password", "secret");
        kannel = Kannel.start(folder, smsc.smppPort(), "change-me", "change-me");
    }

    @AfterAll
    static void stop() {
        kannel.close();
        smsc.stop();
    }

    @BeforeEach
    void connect() throws IOException {
        smsc.reset();
        gateway = connected("password=change-me");
    }

    /** By the preset, with the two hosts that are invented there, and the password, put right. */
    private SmsGateway connected(String password) throws IOException {
        var preset = Files.readString(Path.of("src/main/resources/gateway-presets/kannel.properties"))
                .replace("kannel.example.jp:13013", "127.0.0.1:" + kannel.sendsmsPort())
                .replace("yamabiko.example.jp%3A8080", "127.0.0.1%3A" + RestAssured.port)
                .replace("password=change-me", password);
        var file = Files.writeString(folder.resolve("kannel.properties"), preset);
        return factory.create("kannel", PresetsTest.config(file), events, Pace.UNLIMITED);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_japanese_text_arrives_as_ucs2_and_its_receipt_comes_back() {
        assertThat(gateway.submit(submission(TEXT))).isEqualTo(new Accepted(List.of(MESSAGE_ID.toString())));

        await().atMost(SOON).untilAsserted(() -> assertThat(events.receipts).hasSize(1));
        assertThat(smsc.submits()).singleElement().satisfies(submit -> {
            assertThat(submit.dataCoding()).isEqualTo(8);
            assertThat(submit.message())
                    .isEqualTo(HexFormat.of().formatHex(TEXT.getBytes(StandardCharsets.UTF_16BE)));
            assertThat(submit.destination()).isEqualTo("819012345678");
            assertThat(submit.source()).isEqualTo("0312345678");
        });
        var receipt = events.receipts.getFirst();
        assertThat(receipt.segmentId()).isEqualTo(MESSAGE_ID.toString());
        assertThat(receipt.state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void a_long_text_arrives_whole_and_settles() {
        assertThat(gateway.submit(submission(TEXT.repeat(3)))).isInstanceOf(Accepted.class);

        await().atMost(SOON).untilAsserted(() -> assertThat(smsc.textsTo("819012345678"))
                .extracting(CarrierTwin.Text::text).containsExactly(TEXT.repeat(3)));
        await().atMost(SOON).untilAsserted(() -> assertThat(events.receipts)
                .anySatisfy(receipt -> assertThat(receipt.state()).isEqualTo(MessageState.DELIVERED)));
        assertThat(events.receipts).allSatisfy(receipt -> assertThat(receipt.segmentId()).isEqualTo(MESSAGE_ID.toString()));
    }

    @Test
    void a_text_that_the_carrier_could_not_deliver_is_reported_so() {
        smsc.mode(Map.of("receipt", "UNDELIV"));

        assertThat(gateway.submit(submission("text"))).isInstanceOf(Accepted.class);

        await().atMost(SOON).untilAsserted(() -> assertThat(events.receipts).hasSize(1));
        assertThat(events.receipts.getFirst().state()).isEqualTo(MessageState.UNDELIVERABLE);
    }

    @Test
    void a_wrong_password_is_refused() throws IOException {
        gateway.close();
        gateway = connected("password=wrong");

        assertThat(gateway.submit(submission("text"))).isEqualTo(new Rejected(RejectReason.MISCONFIGURED, "HTTP 403"));
    }
}
