package org.yamabiko.lab.surge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Singleton;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/**
 * The same surge through a real Asterisk: what SIPp needs for it. The INVITEs carry a ticket in {@value SippScenario#HEADER},
 * which the loopback trunk of {@code asterisk-config} hands on, so that the calls are rehearsals; no other trunk does.
 */
@Singleton
public class SippFiles {

    /** How long the ticket in the files is good for. */
    static final Duration VALID = Duration.ofHours(1);
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,253}");
    private static final int HIGHEST_PORT = 65_535;

    private final PersonaTroupe troupe;
    private final SurgeConfig config;

    SippFiles(PersonaTroupe troupe, SurgeConfig config) {
        this.troupe = troupe;
        this.config = config;
    }

    /**
     * @param host of the Asterisk; null for this machine
     * @param port null for 5060
     * @param who on whose behalf the calls are rehearsed
     * @return a zip file
     * @throws InvalidInputException if it is neither this machine nor a host that {@code yamabiko.lab.surge.hosts} names
     */
    public byte[] zip(SurgePlan plan, String host, Integer port, String who) {
        var target = new SippScenario.Target(host == null || host.isBlank() ? "127.0.0.1" : host.strip(),
                port == null ? 5060 : port);
        check(target);
        var scenario = new SippScenario(plan, target, troupe.ticket(who, VALID));
        var files = new LinkedHashMap<String, String>();
        files.put("surge.xml", scenario.xml());
        files.put("callers.csv", scenario.callers());
        files.put("run.sh", scenario.script());
        files.put("README.txt", scenario.readme(VALID));
        return zipped(files);
    }

    private void check(SippScenario.Target target) {
        boolean allowed = LOOPBACK.matcher(target.host()).matches()
                || (HOST.matcher(target.host()).matches() && config.hosts().orElse(Set.of()).contains(target.host()));
        if (!allowed) {
            throw new InvalidInputException("Not that host", List.of(Violation.of("host", "surge.host",
                    "is not this machine; another one must be named in yamabiko.lab.surge.hosts")));
        }
        if (target.port() < 1 || target.port() > HIGHEST_PORT) {
            throw new InvalidInputException("Not that port",
                    List.of(Violation.of("port", "surge.bounds", "must be from 1 to " + HIGHEST_PORT, HIGHEST_PORT)));
        }
    }

    private static byte[] zipped(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
