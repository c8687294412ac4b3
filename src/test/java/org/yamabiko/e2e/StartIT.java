package org.yamabiko.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.ChildProcess;

/** The README's first command, as somebody types it who has just come. */
class StartIT {

    private static final Path FOLDER = Path.of("target", "e2e", "start-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void start_shows_where_everything_is_and_keeps_its_data_through_a_restart_and_a_kill() {
        try (var first = start("first")) {
            assertThat(first.output()).contains("http://localhost:8080", "FastAGI   127.0.0.1:4573", "Gateways  handset",
                    "050-1234-5678  資料ダウンロード", "050-8765-4321  サポート窓口");
            call("09012370001");
            assertThat(received("09012370001")).isEqualTo(1);
        }
        try (var second = start("second")) {
            assertThat(received("09012370001")).isEqualTo(1);
            call("09012370002");
            second.kill();
            second.awaitEnd(PATIENCE);
        }
        try (var third = start("third")) {
            assertThat(third.isAlive()).isTrue();
            await("the text of the call before the kill").atMost(PATIENCE).until(() -> received("09012370002") == 1);
            assertThat(received("09012370001")).isEqualTo(1);
        }
    }

    private static ChildProcess start(String name) {
        var command = new ArrayList<>(List.of("./yamabiko", "start", "-Dyamabiko.data-folder=" + FOLDER.resolve("data"),
                "-Dyamabiko.admin.password=" + RunningService.PASSWORD, "-Dyamabiko.outbox.resend-uncertain-after=PT3S"));
        return ChildProcess.start(FOLDER.resolve(name + ".log"), Map.of(), command)
                .awaitOutput("Listening on: http", PATIENCE);
    }

    private static void call(String number) {
        assertThat(AgiCaller.dials(RunningService.AGI_PORT, "05012345678").from(number).call()).hasSize(1);
    }

    private static int received(String number) {
        return given().auth().preemptive().basic("admin", RunningService.PASSWORD)
                .get("http://127.0.0.1:8080/api/handset/" + number).jsonPath().getList("$").size();
    }
}
