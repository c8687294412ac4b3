package org.yamabiko.console.editor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor's script where no browser is needed: its model and its words. */
class EditorScriptTest {

    private static final Path SCRIPT = Path.of("src/main/resources/web/app/editor");
    private static final Path TESTS = Path.of("src/test/js/editor");
    private static final Pattern SAID = Pattern.compile("\\bsay\\('([\\w.]+)'");

    @Test
    void the_model_holds_what_its_own_tests_say(@TempDir Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
        copy(SCRIPT, folder.resolve("editor"));
        copy(TESTS, folder.resolve("test/editor"));
        var command = new ArrayList<>(List.of("node", "--test"));
        files(folder.resolve("test/editor")).forEach(test -> command.add(test.toString()));

        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void whatever_the_script_says_it_can_say_in_both_languages() {
        var said = files(SCRIPT).stream().map(EditorScriptTest::read)
                .flatMap(script -> SAID.matcher(script).results().map(found -> found.group(1)))
                .collect(toCollection(TreeSet::new));
        var japanese = EditorWords.in(Locale.JAPANESE).keySet();

        assertThat(said).hasSizeGreaterThan(50).isSubsetOf(japanese);
        assertThat(EditorWords.in(Locale.ENGLISH).keySet()).isEqualTo(japanese);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (var file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
