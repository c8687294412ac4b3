package org.yamabiko.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yamabiko.testing.ChildProcess;

/** A surge through a real Asterisk, by the files that the lab writes for SIPp. */
class SurgeIT {

    private static final int CALLS = 120;

    private static RealParts parts;

    @BeforeAll
    static void start() {
        parts = RealParts.start("surge");
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    void every_call_of_the_files_is_a_rehearsal_with_an_outcome_and_no_text_leaves() throws IOException {
        var folder = unzipped(parts.service.request().queryParam("did", "05012345678").queryParam("curve", "tv-spot")
                .queryParam("calls", CALLS).queryParam("seconds", 6).queryParam("mix", "docomo:3,withheld-with-number:1")
                .queryParam("holding", "PT1S").get("/api/lab/surges/sipp").then().statusCode(200).extract().asByteArray());

        try (var run = ChildProcess.startIn(folder, folder.resolve("run.log"), Map.of("TERM", "dumb"),
                List.of("bash", "run.sh"))) {
            assertThat(run.awaitEnd(Duration.ofSeconds(90))).as(run.output()).isZero();
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> outcomes().size() == CALLS);
        assertThat(outcomes()).containsOnly("TEXTED", "WITHHELD");
        await().atMost(Duration.ofSeconds(20)).until(() -> parts.column("select distinct status from message where rehearsal")
                .equals(List.of("DELIVERED")));
        assertThat(parts.smsc.submits()).noneMatch(submit -> submit.destination().startsWith("8190123400"));
    }

    /** Of rehearsals that came through Asterisk. */
    private static List<String> outcomes() {
        return parts.outcomes("ended_at is not null and rehearsal and id not like 'lab-%'");
    }

    @Test
    void the_command_runs_a_surge_and_brings_its_report() throws IOException {
        var report = parts.folder.resolve("report.html");
        try (var run = ChildProcess.start(parts.folder.resolve("surge-command.log"), Map.of(),
                List.of("src/main/sh/surge", "--user",
                        "admin:" + RunningService.PASSWORD, "--url", "http://127.0.0.1:8080", "--did", "05087654321", "--keys",
                        "1",
                        "--calls", "300", "--seconds", "6", "--holding", "0.5", "--mix", "docomo=3,au=1", "--report",
                        report.toString()))) {
            assertThat(run.awaitEnd(Duration.ofSeconds(90))).as(run.output()).isZero();

            assertThat(run.output()).contains("begun 300, refused 0, broken 0, left out 0",
                    "outcomes in the ledger: 300 (\"TEXTED\":300)");
        }
        assertThat(report).content().contains("All 300 calls have their outcome");
    }

    @Test
    void without_a_ticket_the_test_trunk_makes_real_calls() {
        parts.callers.call("listen", "09012349999;05012345678");

        parts.awaitText("819012349999");
        assertThat(parts.column("select rehearsal::text from call where caller = '+819012349999'")).containsExactly("false");
    }

    private static Path unzipped(byte[] zip) throws IOException {
        var folder = Files.createDirectories(parts.folder.resolve("sipp-files"));
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.write(folder.resolve(Path.of(entry.getName()).getFileName()), in.readAllBytes());
            }
        }
        return folder;
    }
}
