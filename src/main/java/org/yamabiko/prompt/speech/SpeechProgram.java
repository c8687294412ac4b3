package org.yamabiko.prompt.speech;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.yamabiko.prompt.PromptConfig;
import org.yamabiko.prompt.SpeechException;
import org.yamabiko.prompt.SpeechException.Reason;
import org.yamabiko.prompt.sound.Pcm;
import org.yamabiko.prompt.sound.Wav;

/**
 * Runs engines: the text goes in by standard input and a WAV comes out by standard output. There is no shell and the text is
 * never an argument, so nothing staff write can be taken for a command or an option.
 */
@ApplicationScoped
class SpeechProgram {

    private final Semaphore places;
    private final Duration timeout;

    @Inject
    SpeechProgram(PromptConfig config) {
        this(config.speechParallelism(), config.speechTimeout());
    }

    SpeechProgram(int parallelism, Duration timeout) {
        this.places = new Semaphore(parallelism);
        this.timeout = timeout;
    }

    /** Looks {@code program} up as a shell would: a path is taken as it is, a bare name is sought in the PATH. */
    static Optional<Path> find(String program) {
        if (program.indexOf(File.separatorChar) >= 0) {
            return Optional.of(Path.of(program)).filter(Files::isExecutable);
        }
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }

    Pcm run(List<String> command, String text) throws SpeechException {
        try {
            places.acquire();
            try {
                return hear(command, text);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException(Reason.INTERRUPTED, e);
        } catch (IOException e) {
            throw new SpeechException(Reason.PROGRAM_FAILED, e);
        }
    }

    /** Takes the output by a file: a pipe that nobody empties would stop the program, and one that is read knows no timeout. */
    private Pcm hear(List<String> command, String text) throws IOException, InterruptedException, SpeechException {
        var output = Files.createTempFile("yamabiko-speech", ".wav");
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(output.toFile()).start();
            try {
                await(process, text);
            } finally {
                process.destroyForcibly();
            }
            return Wav.read(Files.readAllBytes(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private void await(Process process, String text) throws IOException, InterruptedException, SpeechException {
        try (var input = process.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new SpeechException(Reason.TIMED_OUT, "no speech within " + timeout);
        }
        if (process.exitValue() != 0) {
            throw new SpeechException(Reason.PROGRAM_FAILED, "the program ended with " + process.exitValue());
        }
    }
}
