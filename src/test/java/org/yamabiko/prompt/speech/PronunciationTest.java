package org.yamabiko.prompt.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.yamabiko.prompt.PromptConfigs;

/** What Open JTalk really says, by its own account; where the machine has it. */
class PronunciationTest {

    /** The columns of a word in the trace: its pronunciation is the tenth. */
    private static final int PRONUNCIATION = 9;

    @ParameterizedTest
    @CsvFileSource(resources = "/prompt/readings_ja.tsv", delimiter = '\t', quoteCharacter = '\1', commentCharacter = '\2')
    void open_jtalk_says_what_people_say(String written, String read, String said, @TempDir Path folder) throws Exception {
        assertThat(pronunciation(read, folder)).as(written).isEqualTo(said);
    }

    private static String pronunciation(String text, Path folder) throws IOException, InterruptedException {
        var config = PromptConfigs.with(Map.of()).openJtalk();
        var program = SpeechProgram.find(config.program());
        var dictionary = config.dictionary().stream().filter(Files::exists).findFirst();
        var voice = config.voice().stream().filter(Files::exists).findFirst();
        assumeThat(program.isPresent() && dictionary.isPresent() && voice.isPresent()).isTrue();
        var trace = folder.resolve("trace");
        var process = new ProcessBuilder(program.get().toString(), "-x", dictionary.get().toString(), "-m",
                voice.get().toString(), "-ot", trace.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (var input = process.outputWriter()) {
            input.write(text);
        }
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(trace).stream().skip(1).takeWhile(line -> !line.startsWith("[Output label]"))
                .filter(line -> !line.isBlank()).map(line -> line.split(",", -1)[PRONUNCIATION]).collect(Collectors.joining())
                // its mark for a vowel that is whispered
                .replace("’", "");
    }
}
