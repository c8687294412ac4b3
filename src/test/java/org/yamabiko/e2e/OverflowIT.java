package org.yamabiko.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;

/**
 * A call centre whose queue overflows to the service: the example of {@code asterisk-config}, switched on as its README says.
 */
class OverflowIT {

    private static final Path FOLDER = Path.of("target", "e2e", "overflow-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final String CALL_CENTRE = "0312345678";
    private static final String AGENT = "Local/agent@nobody-answers";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private static RealParts parts;

    @BeforeAll
    static void start() throws IOException {
        parts = RealParts.startWith(switchedOn(), "overflow");
        parts.service.request().contentType(ContentType.JSON)
                .body("""
                        {"did": "%s", "name": "コールセンター", "senderId": "0312345678", "flow": {"say": "お電話ありがとうございます。"},
                         "reasons": {"waited": {"text": "catalogue"}, "full": {"text": "delivery"}, "closed": {"text": "support-top"}}}"""
                        .formatted(CALL_CENTRE))
                .put("/api/hotlines/" + CALL_CENTRE).then().statusCode(200);
        parts.service.request().post("/api/hotlines/" + CALL_CENTRE + "/publish").then().statusCode(200);
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @BeforeEach
    void the_agent_is_at_work() {
        parts.asterisk.console("queue unpause member " + AGENT + " queue support");
    }

    @Test
    void who_waited_too_long_gets_the_text_for_that() {
        var begin = System.nanoTime();
        parts.callers.call("listen", "09012360001;" + CALL_CENTRE);

        assertThat(parts.awaitText("819012360001").text()).contains("https://www.example.jp/catalogue");
        assertThat(parts.awaitOutcome("+819012360001")).isEqualTo("TEXTED");
        assertThat(trace("+819012360001")).contains("OVERFLOWED").contains("waited");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(LONGEST_WAIT);
    }

    @Test
    void who_finds_the_queue_full_gets_another_text_and_at_once() {
        var waiting = parts.callers.begin("listen", "09012360002;" + CALL_CENTRE, Duration.ofSeconds(30));
        parts.awaitConsole("queue show support", "1. PJSIP/test-trunk");

        parts.callers.call("listen", "09012360003;" + CALL_CENTRE);

        assertThat(parts.awaitText("819012360003").text()).contains("https://www.example.jp/delivery");
        waiting.succeeds();
        assertThat(parts.awaitText("819012360002").text()).contains("https://www.example.jp/catalogue");
    }

    @Test
    void while_no_agent_is_there_nobody_waits() {
        parts.asterisk.console("queue pause member " + AGENT + " queue support");

        parts.callers.call("listen", "09012360004;" + CALL_CENTRE);

        assertThat(parts.awaitText("819012360004").text()).contains("https://www.example.jp/support");
        assertThat(trace("+819012360004")).contains("OVERFLOWED").contains("closed");
    }

    @Test
    void numbers_without_a_call_centre_reach_their_hotlines_as_before() {
        parts.callers.call("listen", "09012360005;05012345678");

        parts.awaitText("819012360005");
        assertThat(trace("+819012360005")).doesNotContain("OVERFLOWED").doesNotContain("REASON_UNKNOWN");
    }

    private static String trace(String caller) {
        return parts.column("select trace::text from call where caller = '" + caller + "'").getFirst();
    }

    /** At any hour, with an agent who never answers, one place in the queue and little patience. */
    private static Path switchedOn() throws IOException {
        var config = FOLDER.resolve("config");
        copy(Path.of("asterisk-config"), config);
        for (var file : new String[] { "extensions.conf", "modules.conf", "queues.conf" }) {
            change(config.resolve(file), ";#include \"overflow/", "#include \"overflow/");
        }
        change(config.resolve("overflow/extensions.conf"), "09:00-17:59,mon-fri,", "00:00-23:59,*,");
        change(config.resolve("overflow/extensions.conf"), "support,r,,,45", "support,r,,," + LONGEST_WAIT.toSeconds());
        change(config.resolve("overflow/queues.conf"), "maxlen = 20", "maxlen = 1\nmember => " + AGENT);
        Files.writeString(config.resolve("extensions.conf"), """

                [nobody-answers]
                exten => agent,1,Ringing()
                 same => n,Wait(60)
                """, StandardOpenOption.APPEND);
        return config;
    }

    private static void change(Path file, String what, String by) throws IOException {
        var words = Files.readString(file);
        assertThat(words).as(file.toString()).contains(what);
        Files.writeString(file, words.replace(what, by));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    var copy = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
