package org.yamabiko.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.prompt.sound.TelephoneSound;
import org.yamabiko.prompt.sound.Wav;

class ShippedRecordingsTest {

    private static final Path FOLDER = Path.of("src/main/resources" + ShippedRecordings.FOLDER);
    private static final ShippedRecordings SHIPPED = new ShippedRecordings();

    static Stream<Prompt> prompts() {
        return ShippedPrompts.all();
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void each_sentence_and_sample_prompt_can_be_heard(Prompt prompt) throws IOException {
        var recording = Wav.read(SHIPPED.find(prompt.contentName()).orElseThrow());

        assertThat(recording.rate()).isEqualTo(TelephoneSound.RATE);
        assertThat(recording.length()).isBetween(Duration.ofMillis(300), Duration.ofSeconds(20));
        assertThat(TelephoneSound.audible(recording)).isNotEqualTo(prompt.text().matches("[、,]"));
    }

    @Test
    void nothing_is_shipped_that_nobody_says() throws IOException {
        var names = prompts().map(Prompt::contentName).toList();

        assertThat(Files.readAllLines(FOLDER.resolve(ShippedRecordings.INDEX))).map(line -> line.substring(0, 32))
                .containsExactlyElementsOf(names);
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".wav")))
                    .containsExactlyInAnyOrderElementsOf(names.stream().map(name -> name + ".wav").toList());
        }
    }
}
