package org.yamabiko.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yamabiko.database.EmbeddedDatabase;
import org.yamabiko.testing.CarrierTwin;
import org.yamabiko.testing.ProcessStats;

import com.google.errorprone.annotations.FormatMethod;

/**
 * How many texts a second leave a full outbox, with every state durable and receipts on, beside what the SMPP library does
 * alone with the same message centre. Prints ratios; passes whatever they are, unless a text is lost or doubled.
 */
@EnabledIfSystemProperty(named = "yamabiko.bench", matches = "true")
class DispatchBenchmarkIT {

    private static final int TEXTS = Integer.getInteger("yamabiko.bench.texts", 100_000);
    /** Rows of the past beside which the queue is emptied again; 0: not done. */
    private static final int LEDGER = Integer.getInteger("yamabiko.bench.ledger", 0);
    private static final int WINDOW = 100;
    private static final int BARE_TEXTS = 30_000;
    private static final Path FOLDER = Path.of("target", "e2e", "dispatch-" + ProcessHandle.current().pid()).toAbsolutePath();

    private final StringBuilder report = new StringBuilder();

    @Test
    void measure() throws Exception {
        try (var twin = CarrierTwin.start();
                var database = EmbeddedDatabase.on(FOLDER.resolve("database").resolve("data"), RealParts.DATABASE_PORT)) {
            twin.mode(Map.of("keep", "brief"));
            print("| path | texts | texts/s | to the bare library |");
            print("|---|---|---|---|");
            BareSmpp.perSecond(twin.smppPort(), BARE_TEXTS / 3, WINDOW); // warms the message centre up
            var bare = BareSmpp.perSecond(twin.smppPort(), BARE_TEXTS, WINDOW);
            print("| bare jsmpp, nothing stored | %d | %.0f | 1.00 |", BARE_TEXTS, bare);
            var outbox = new FullOutbox(database);
            try (var service = service(database, twin)) {
                drained("full outbox, all durable, receipts on", twin, service, outbox, 0, bare);
                if (LEDGER > 0) {
                    for (int row = 0; row < LEDGER; row += 1_000_000) {
                        outbox.addDelivered(1_000_000 + row, Math.min(1_000_000, LEDGER - row));
                        System.out.printf(Locale.ROOT, "%,d texts of the past%n", Math.min(row + 1_000_000, LEDGER));
                    }
                    outbox.analyze();
                    drained("the same beside %,d texts of the past".formatted(LEDGER), twin, service, outbox, 20_000_000, bare);
                }
            }
            outbox.addPending(40_000_000, 1000);
            print("");
            print("How a claim of 25 texts finds them:");
            print("");
            outbox.claimPlan().forEach(line -> print("    %s", line));
        }
        write();
    }

    private static RunningService service(EmbeddedDatabase database, CarrierTwin twin) {
        return RunningService.start(FOLDER.resolve("service"),
                "quarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                "quarkus.datasource.username=" + database.user(),
                "yamabiko.gateway.carrier.kind=smpp",
                "yamabiko.gateway.carrier.host=127.0.0.1",
                "yamabiko.gateway.carrier.port=" + twin.smppPort(),
                "yamabiko.gateway.carrier.system-id=yamabiko",
                "yamabiko.gateway.carrier.password=simulate",
                "yamabiko.gateway.carrier.window-size=" + WINDOW);
    }

    /** The texts appear in one commit; from then on the time counts. */
    private void drained(String path, CarrierTwin twin, RunningService service, FullOutbox outbox, int first, double bare) {
        twin.reset();
        twin.mode(Map.of("keep", "brief"));
        var memoryBefore = ProcessStats.residentMegabytes(service.process().pid());
        outbox.addPending(first, TEXTS);
        var begin = System.nanoTime();
        var slice = Math.max(1, TEXTS / 10);
        for (int due = slice; due <= TEXTS; due += slice) {
            var wanted = due;
            await().atMost(Duration.ofSeconds(60 + slice / 100)).pollInterval(Duration.ofMillis(200))
                    .until(() -> twin.count().accepted() >= wanted);
            System.out.printf(Locale.ROOT, "%,d left after %.1f s, service %d MB%n", due, (System.nanoTime() - begin) / 1e9,
                    ProcessStats.residentMegabytes(service.process().pid()));
        }
        var left = (System.nanoTime() - begin) / 1e9;
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200))
                .until(() -> outbox.count("status <> 'DELIVERED' and call_id like 'bench-%'") == 0);
        var settled = (System.nanoTime() - begin) / 1e9;
        assertThat(twin.count().accepted()).isEqualTo(TEXTS);
        print("| %s | %d | %.0f | %.2f |", path, TEXTS, TEXTS / left, TEXTS / left / bare);
        print("| … until every receipt is stored as well | %d | %.0f | %.2f |", TEXTS, TEXTS / settled, TEXTS / settled / bare);
        print("resident memory of the service: %d MB before, %d MB after", memoryBefore,
                ProcessStats.residentMegabytes(service.process().pid()));
    }

    @FormatMethod
    private void print(String words, Object... values) {
        var line = values.length == 0 ? words : String.format(Locale.ROOT, words, values);
        report.append(line).append('\n');
        System.out.println(line);
    }

    private void write() throws IOException {
        Files.writeString(Path.of("target", "dispatch-benchmark.md"), report);
    }
}
