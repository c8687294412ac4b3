package org.yamabiko.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log that outlives the twin, and how it is started. */
class CarrierTwinLogTest {

    private static final String RECIPIENT = "819012345678";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "line", "batch" })
    void what_was_taken_and_reported_stands_in_the_log_over_a_restart(String flush) throws Exception {
        var log = folder.resolve("log");
        try (var twin = CarrierTwin.start("--log", log.toString(), "--log-flush", flush)) {
            var first = submitAndAwaitReceipt(twin);
            twin.restart();
            var second = submitAndAwaitReceipt(twin);
            twin.stop();

            assertThat(first).isNotEqualTo(second);
            var lines = Files.readAllLines(log);
            assertThat(lines).hasSize(4);
            var text = "資料はこちらです。".getBytes(StandardCharsets.UTF_16BE);
            var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            assertThat(lines.getFirst()).matches("\\{\"type\":\"submit\",\"time\":\\d{13},\"id\":\"" + first
                    + "\",\"face\":\"smpp\",\"source\":\"81312345678\",\"destination\":\"819012345678\","
                    + "\"segment\":\\{\"reference\":7,\"total\":2,\"number\":1},\"sha256\":\"" + hash + "\"}");
            assertThat(lines.get(1)).matches("\\{\"type\":\"receipt\",\"time\":\\d{13},\"id\":\"" + first
                    + "\",\"face\":\"smpp\",\"destination\":\"819012345678\",\"state\":\"DELIVRD\"}");
            assertThat(lines.get(2)).contains(second);
        }
    }

    @Test
    void with_a_log_only_the_last_ten_thousand_texts_are_kept_in_memory_and_all_are_counted() throws Exception {
        var log = folder.resolve("log");
        try (var twin = CarrierTwin.start("--log", log.toString(), "--keep", "brief", "--receipt", "none");
                var bind = new PlainSmpp(twin, 0);
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : IntStream.range(0, 10_100).mapToObj(i -> pool.submit(() -> bind.submit(RECIPIENT))).toList()) {
                each.get();
            }

            assertThat(twin.count().accepted()).isEqualTo(10_100);
            assertThat(twin.submits()).hasSize(10_000);
            assertThat(Files.readAllLines(log)).hasSize(10_100);
        }
    }

    @Test
    void the_launcher_explains_the_twin() throws Exception {
        var said = run(Path.of(""), List.of("./yamabiko", "twin", "--help"), 0);

        assertThat(said).startsWith("./yamabiko twin [options]").contains("--max-per-second", "--verdicts", "--log");
    }

    @Test
    void a_wrong_option_is_answered_with_those_that_are_known() throws Exception {
        var twin = Path.of("src/main/twin");

        assertThat(run(twin, List.of("node", "twin.js", "--prot", "1"), 1))
                .startsWith("twin: no such option: --prot; known are --help, --host, --port,");
        assertThat(run(twin, List.of("node", "twin.js", "--port", "many"), 1))
                .isEqualTo("twin: --port is 'many', but takes a port from 0 to 65535\n");
        assertThat(run(twin, List.of("node", "twin.js", "--tls-key", "key.pem"), 1))
                .isEqualTo("twin: --tls-key and --tls-cert go together\n");
    }

    private static String submitAndAwaitReceipt(CarrierTwin twin) throws IOException {
        var header = HexFormat.of().parseHex("050003070201");
        var text = "資料はこちらです。".getBytes(StandardCharsets.UTF_16BE);
        var octets = new byte[header.length + text.length];
        System.arraycopy(header, 0, octets, 0, header.length);
        System.arraycopy(text, 0, octets, header.length, text.length);
        try (var bind = new PlainSmpp(twin, 0)) {
            var id = bind.submit(PlainSmpp.SENDER, RECIPIENT, 0x40, octets);
            bind.awaitReceipt();
            return id;
        }
    }

    private String run(Path where, List<String> command, int exitCode) {
        try (var process = ChildProcess.startIn(where, folder.resolve("output"), Map.of(), command)) {
            assertThat(process.awaitEnd(Duration.ofSeconds(20))).isEqualTo(exitCode);
            return process.output();
        }
    }
}
