package org.yamabiko.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The carrier's twin in {@code src/main/twin} as a child process. Its README says what it can do. Verdicts by the recipient's
 * last digits are off unless asked for, so that tests may choose their numbers freely.
 */
public final class CarrierTwin implements AutoCloseable {

    private static final Path HOME = Path.of("src/main/twin").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("twin: SMPP on [^ ]+:(\\d+), control and HTTP on [^ ]+:(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> options;
    private Process process;
    private int smppPort;
    private int controlPort;

    /**
     * What one {@code submit_sm} or request carried; {@code udh} and {@code message} in hexadecimal, {@code time} in ms since
     * 1970.
     *
     * @param face {@code smpp} or {@code http}
     * @param reference the sender's own id, if any
     * @param shownAs what the handset shows as its sender
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Submit(long time, String id, String face, String systemId, String source, int sourceTon, int sourceNpi,
            String destination, int destTon, int destNpi, int dataCoding, int esmClass, int registeredDelivery, int priority,
            String validityPeriod, String udh, String message, String text, String reference, String shownAs) {
    }

    /** What a handset shows. */
    public record Text(long time, String source, String text) {
    }

    /**
     * @param cut submits whose link was cut instead of an answer
     * @param unanswered texts that were taken and never answered
     * @param waiting texts that are not yet at their end
     * @param peakPerSecond the most submits seen within any second
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Counts(int submits, int accepted, int refused, int cut, int unanswered, int waiting, int peakPerSecond,
            int binds, int bindsRefused, int links, int enquireLinks, int queries, int receipts, int receiptsAcknowledged,
            int receiptsRefused) {
    }

    private record Answer(@JsonProperty("command_status") int commandStatus) {
    }

    private CarrierTwin(List<String> options) {
        this.options = options;
    }

    /** On free ports of this machine; {@code options} are those of {@code ./yamabiko twin}. */
    public static CarrierTwin start(String... options) {
        if (!Files.isDirectory(HOME.resolve("node_modules"))) {
            throw new IllegalStateException("run './yamabiko twin --install-only' first");
        }
        var twin = new CarrierTwin(List.of(options));
        twin.launch();
        return twin;
    }

    /** Again on the same ports. */
    public void restart() {
        stop();
        launch();
    }

    private void launch() {
        var command = new ArrayList<>(List.of("node", "twin.js", "--port", "" + smppPort, "--control-port", "" + controlPort,
                "--verdicts", "off"));
        command.addAll(options);
        try {
            process = new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true).start();
            awaitPorts(process.inputReader());
        } catch (IOException e) {
            throw new UncheckedIOException("the twin does not start", e);
        }
    }

    private void awaitPorts(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var ready = READY.matcher(line);
            if (ready.matches()) {
                smppPort = Integer.parseInt(ready.group(1));
                controlPort = Integer.parseInt(ready.group(2));
                return;
            }
            said.append(line).append('\n');
        }
        throw new IOException("the twin ended: " + said);
    }

    public long pid() {
        return process.pid();
    }

    public int smppPort() {
        return smppPort;
    }

    /** Of the aggregator ({@code /http/…}) and of the control. */
    public int httpPort() {
        return controlPort;
    }

    public List<Submit> submits() {
        return call("GET", "/submits", null, new TypeReference<>() {
        });
    }

    public Counts count() {
        return call("GET", "/count", null, new TypeReference<>() {
        });
    }

    /** By the recipient's last two digits, what becomes of a text. */
    public Map<String, String> verdicts() {
        return call("GET", "/verdicts", null, new TypeReference<>() {
        });
    }

    /** By carrier the texts and segments billed, and how many long texts are not complete yet. */
    public Map<String, Object> bill() {
        return call("GET", "/bill", null, new TypeReference<>() {
        });
    }

    /** @param digits E.164 without the plus */
    public List<Text> textsTo(String digits) {
        return call("GET", "/text/" + digits, null, new TypeReference<>() {
        });
    }

    public void mode(Map<String, ?> change) {
        call("POST", "/mode", change, new TypeReference<Map<String, Object>>() {
        });
    }

    /** Behaves well again, has taken nothing and counted nothing. */
    public void reset() {
        order("DELETE", "/mode");
        order("DELETE", "/submits");
    }

    /**
     * Sends one {@code deliver_sm}.
     *
     * @return the command_status it was answered with
     */
    public int deliver(Map<String, ?> fields) {
        return call("POST", "/deliver", fields, new TypeReference<Answer>() {
        }).commandStatus();
    }

    public void unbindAll() {
        order("POST", "/unbind");
    }

    public void disconnectAll() {
        order("POST", "/disconnect");
    }

    /** @param type transceiver, transmitter or receiver */
    public void disconnect(String type) {
        order("POST", "/disconnect?type=" + type);
    }

    /** The type of each bind that stands. */
    public List<String> links() {
        return call("GET", "/links", null, new TypeReference<>() {
        });
    }

    private void order(String method, String path) {
        call(method, path, null, new TypeReference<Map<String, Object>>() {
        });
    }

    private <T> T call(String method, String path, Object body, TypeReference<T> type) {
        try {
            var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + controlPort + path)).method(method, publisher)
                    .build();
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
            return JSON.readValue(response.body(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
