package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.LogLines;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a broken or hostile peer costs: nobody else's call, and one warning. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BadPeersTest {

    private static final String CATALOGUE = "05012345678";

    @Inject
    FastAgiServer server;

    @Test
    void ten_thousand_silent_connections_cost_nobody_a_call_and_leave_one_warning() throws IOException {
        var sockets = new ArrayList<Socket>();
        try (var warnings = LogLines.of(Refusals.class)) {
            for (int i = 0; i < 10_000; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), server.localPort()));
            }

            assertThat(AgiCaller.dials(server.localPort(), CATALOGUE).from("09012360001").call()).hasSize(1);

            await().atMost(Duration.ofSeconds(20)).until(() -> endOf(sockets.getLast()));
            assertThat(warnings.with("was silent while too many others were")).hasSize(1);
            assertThat(warnings.with("sent no environment block in time")).hasSize(1);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void a_line_of_a_megabyte_is_refused() throws IOException {
        refuses("agi_network: " + "x".repeat(1_000_000));
    }

    @Test
    void an_endless_environment_is_refused() throws IOException {
        refuses("agi_arg: x\n".repeat(10_000));
    }

    @Test
    void binary_is_refused() throws IOException {
        var bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        refuses(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Test
    void an_environment_without_a_call_is_refused() throws IOException {
        refuses("agi_network: yes\nagi_callerid: 09012360002\n\n");
    }

    @Test
    void a_flood_of_hangup_lines_ends_the_session() throws IOException {
        refuses("agi_uniqueid: test-flood.1\nagi_dnid: " + CATALOGUE + "\nagi_callerid: 0312345678\nagi_callingpres: 0\n\n"
                + "HANGUP\n".repeat(100_000));
    }

    /** The peer is cut off, and the next caller is served. */
    private void refuses(String sent) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.localPort())) {
            try {
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // cut off while it was still sending
            }
            assertThat(endOf(socket)).isTrue();
        }
        assertThat(AgiCaller.dials(server.localPort(), CATALOGUE).from("09012360003").call()).hasSize(1);
    }

    private static boolean endOf(Socket socket) {
        try {
            socket.setSoTimeout(15_000);
            var in = socket.getInputStream();
            while (in.read() >= 0) {
                // commands that nobody answers
            }
            return true;
        } catch (IOException e) {
            return e.getMessage() != null && e.getMessage().contains("reset");
        }
    }
}
