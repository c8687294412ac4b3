package org.yamabiko.prompt;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The recordings that come with the service: every {@link Sentence} and the prompts of the sample hotlines. They are always in
 * memory (a few megabytes), so that a caller is told something whatever else has failed.
 */
@ApplicationScoped
@Priority(400)
class ShippedRecordings implements AudioStore {

    static final String FOLDER = "/prompt/recordings/";
    /** One line a recording: content name, language, text, separated by tabs. */
    static final String INDEX = "index.tsv";

    private final Map<String, byte[]> recordings = index().collect(Collectors.toUnmodifiableMap(Function.identity(),
            ShippedRecordings::load));

    private static Stream<String> index() {
        var index = new String(resource(INDEX), StandardCharsets.UTF_8);
        return index.lines().map(line -> line.substring(0, line.indexOf('\t')));
    }

    private static byte[] load(String contentName) {
        return resource(contentName + ".wav");
    }

    private static byte[] resource(String name) {
        try (var stream = ShippedRecordings.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new FileNotFoundException(FOLDER + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public Optional<byte[]> find(String contentName) {
        return Optional.ofNullable(recordings.get(contentName));
    }

    @Override
    public void keep(String contentName, byte[] wav) {
        // what is shipped is complete
    }
}
