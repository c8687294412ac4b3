package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ManyCallsTest {

    private static final int CALLS = 2000;
    private static final String SUPPORT = "05087654321";

    @Inject
    FastAgiServer server;

    @Inject
    Sessions sessions;

    @Test
    void two_thousand_callers_are_in_the_menu_at_once() throws IOException {
        var calls = new ArrayList<Socket>();
        try {
            for (int n = 0; n < CALLS; n++) {
                calls.add(begin(n));
            }
            for (var call : calls) {
                assertThat(readLine(call)).isEqualTo("ANSWER");
            }
            assertThat(sessions.count()).isGreaterThanOrEqualTo(CALLS);
        } finally {
            for (var call : calls) {
                call.close();
            }
        }
        await().until(() -> sessions.count() == 0);
    }

    private Socket begin(int n) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.localPort());
        socket.setSoTimeout(30_000);
        var environment = List.of("agi_uniqueid: many-1.%d".formatted(n), "agi_callerid: 0903456%04d".formatted(n),
                "agi_callingpres: 0", "agi_dnid: " + SUPPORT);
        socket.getOutputStream().write((String.join("\n", environment) + "\n\n").getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String readLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
