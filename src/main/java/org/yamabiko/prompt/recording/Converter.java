package org.yamabiko.prompt.recording;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.prompt.PromptConfig;
import org.yamabiko.prompt.sound.Pcm;
import org.yamabiko.prompt.sound.Wav;

/**
 * Reads what Java cannot, by a program of the machine: ffmpeg, else SoX. The kind of file is told and never guessed, and no
 * protocol but files is open, so that a file can name no other one.
 */
@ApplicationScoped
class Converter {

    private static final int AT_ONCE = 2;
    private static final String RATE = "16000";

    private final Optional<Path> ffmpeg;
    private final Optional<Path> sox;
    private final Duration timeout;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Converter(PromptConfig config) {
        this.ffmpeg = find(config.ffmpeg());
        this.sox = find(config.sox());
        this.timeout = config.conversionTimeout();
    }

    private static Optional<Path> find(String program) {
        if (program.indexOf(File.separatorChar) >= 0) {
            return Optional.of(Path.of(program)).filter(Files::isExecutable);
        }
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }

    boolean reads(FileKind kind) {
        return ffmpeg.isPresent() ? !kind.ffmpeg().isEmpty() : sox.isPresent() && !kind.sox().isEmpty();
    }

    /**
     * @param kind {@linkplain #reads readable} here
     * @param longest no more than this is read
     * @throws IOException if the program does not find sound in it
     */
    Pcm read(byte[] file, FileKind kind, Duration longest) throws IOException {
        var input = Files.createTempFile("yamabiko-recording", ".in");
        var output = Files.createTempFile("yamabiko-recording", ".wav");
        try {
            Files.write(input, file);
            run(command(kind, input, longest), output);
            return Wav.read(Files.readAllBytes(output));
        } finally {
            Files.deleteIfExists(input);
            Files.deleteIfExists(output);
        }
    }

    private List<String> command(FileKind kind, Path input, Duration longest) {
        var seconds = String.valueOf(longest.toSeconds());
        if (ffmpeg.isPresent()) {
            return List.of(ffmpeg.get().toString(), "-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist",
                    "file", "-threads", "1", "-f", kind.ffmpeg(), "-i", input.toString(), "-map", "0:a:0", "-t", seconds, "-ac",
                    "1",
                    "-ar", RATE, "-c:a", "pcm_s16le", "-f", "wav", "pipe:1");
        }
        return List.of(sox.orElseThrow().toString(), "-V1", "-t", kind.sox(), input.toString(), "-t", "wav", "-e",
                "signed-integer", "-b", "16", "-c", "1", "-r", RATE, "-", "trim", "0", seconds);
    }

    private void run(List<String> command, Path output) throws IOException {
        try {
            places.acquire();
            try {
                run(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(output.toFile()).start());
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void run(Process process) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("not converted within " + timeout);
            }
            if (process.exitValue() != 0) {
                throw new IOException("the program ended with " + process.exitValue());
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
