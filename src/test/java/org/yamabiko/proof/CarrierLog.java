package org.yamabiko.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the carrier's twin wrote of all it took, by recipient. */
final class CarrierLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CarrierLog() {
    }

    /** By the recipient's digits. A last line that a killed twin could not end is of a submit that it did not answer. */
    static Map<String, Copies> read(Path log) {
        var copies = new HashMap<String, Copies>();
        try (var lines = Files.lines(log)) {
            lines.filter(line -> line.contains("\"type\":\"submit\"")).map(CarrierLog::json)
                    .forEach(submit -> add(copies.computeIfAbsent(submit.path("destination").asText(), d -> new Copies()),
                            submit));
            return copies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Copies copies, JsonNode submit) {
        var segment = submit.path("segment");
        copies.add(submit.path("time").asLong(), segment.path("reference").asInt(0), segment.path("number").asInt(1),
                segment.path("total").asInt(1));
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
