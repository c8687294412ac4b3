package org.yamabiko.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.yamabiko.testing.ChildProcess;

/** Callers on the loopback trunk; see {@code src/test/sipp/README.md}. */
final class Sipp {

    private static final Path SCENARIOS = Path.of("src", "test", "sipp").toAbsolutePath();
    /**
     * Above the ports that asterisk-config gives to sound, 10000 to 32767: a caller who names one of those as its own gets
     * Asterisk's sound sent into another call of Asterisk's.
     */
    private static final AtomicInteger NEXT_PORT = new AtomicInteger(33100);
    private static final AtomicInteger NEXT_SOUND_PORT = new AtomicInteger(40000);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Path folder;

    Sipp(Path folder) {
        this.folder = folder;
    }

    /** Makes one call and waits for its end; the line holds the values of the scenario, see its README. */
    void call(String scenario, String line) {
        call(scenario, line, PATIENCE);
    }

    void call(String scenario, String line, Duration patience) {
        begin(scenario, line, patience).succeeds();
    }

    /** Begins one call and does not wait for it. */
    Running begin(String scenario, String line, Duration patience) {
        return run(scenario, List.of(line), List.of("-m", "1"), patience);
    }

    /** Makes calls at a rate and waits for their end. */
    void calls(String scenario, List<String> lines, int perSecond) {
        run(scenario, lines, List.of("-m", Integer.toString(lines.size()), "-r", Integer.toString(perSecond), "-l", "20000"),
                PATIENCE).succeeds();
    }

    /**
     * Makes calls at a rate and waits for their end, whatever it is.
     *
     * @return in milliseconds, sorted: from INVITE to the final answer, of every call that got the one the scenario wants
     */
    List<Integer> responseTimes(String scenario, List<String> lines, int perSecond) {
        var running = run(scenario, lines,
                List.of("-m", Integer.toString(lines.size()), "-r", Integer.toString(perSecond), "-l",
                        "20000", "-trace_rtt", "-rtt_freq", "1"),
                PATIENCE);
        running.process().awaitEnd(running.longest().plusSeconds(lines.size() / perSecond));
        var times = folder.resolve(scenario + "_" + running.process().pid() + "_rtt.csv");
        try (var rows = Files.lines(times)) {
            return rows.skip(1).map(row -> row.split(";")).filter(row -> row.length >= 3 && row[2].strip().equals("1"))
                    .map(row -> (int) Double.parseDouble(row[1])).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Running run(String scenario, List<String> lines, List<String> options, Duration patience) {
        var port = NEXT_PORT.getAndIncrement();
        var csv = folder.resolve("callers-" + port + ".csv");
        var errors = folder.resolve("sipp-" + port + ".err");
        try {
            Files.createDirectories(folder);
            Files.writeString(csv, "SEQUENTIAL\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(List.of("sipp", "127.0.0.1:5060", "-i", "127.0.0.1", "-p", Integer.toString(port),
                "-mp", Integer.toString(NEXT_SOUND_PORT.getAndAdd(4)), "-nostdin", "-recv_timeout",
                Long.toString(patience.toMillis()), "-sf", SCENARIOS.resolve(scenario + ".xml").toString(), "-inf",
                csv.toString(), "-trace_err", "-error_file", errors.toString()));
        command.addAll(options);
        return new Running(
                ChildProcess.startIn(folder, folder.resolve("sipp-" + port + ".log"), Map.of("TERM", "dumb"), command),
                patience.plusSeconds(90), errors);
    }

    /** Callers under way. */
    record Running(ChildProcess process, Duration longest, Path errors) {

        /** Waits for their end. Every call went as the scenario says. */
        void succeeds() {
            assertThat(process.awaitEnd(longest)).as(() -> "SIPp failed: " + words()).isZero();
        }

        private String words() {
            try {
                return Files.exists(errors) ? Files.readString(errors) : process.output();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
