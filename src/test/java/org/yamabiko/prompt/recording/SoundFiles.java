package org.yamabiko.prompt.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Files as people have them: a tone of one kilohertz in stereo, 44.1 kHz. */
public final class SoundFiles {

    private static final int RATE = 44_100;

    private SoundFiles() {
    }

    /** @param level from 0 to 1; 0 is silence */
    public static byte[] java(AudioFileFormat.Type type, double seconds, double level) {
        var frames = (int) (RATE * seconds);
        // AIFF and AU have the high byte first
        var bigEndian = !type.equals(AudioFileFormat.Type.WAVE);
        var bytes = new byte[frames * 4];
        for (var i = 0; i < frames; i++) {
            var sample = (short) (level * 32_767 * Math.sin(2 * Math.PI * 1000 * i / RATE));
            for (var channel = 0; channel < 2; channel++) {
                bytes[i * 4 + channel * 2 + (bigEndian ? 1 : 0)] = (byte) sample;
                bytes[i * 4 + channel * 2 + (bigEndian ? 0 : 1)] = (byte) (sample >> 8);
            }
        }
        var out = new ByteArrayOutputStream();
        try (var stream = new AudioInputStream(new ByteArrayInputStream(bytes), new AudioFormat(RATE, 16, 2, true, bigEndian),
                frames)) {
            AudioSystem.write(stream, type, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] wav(double seconds, double level) {
        return java(AudioFileFormat.Type.WAVE, seconds, level);
    }

    public static boolean ffmpegIsThere() {
        return Files.isExecutable(Path.of("/usr/bin/ffmpeg"));
    }

    /** The same tone, encoded by ffmpeg. */
    static byte[] encoded(String ending, List<String> options, Path folder) throws IOException, InterruptedException {
        var source = Files.write(folder.resolve("source.wav"), wav(1.5, 0.2));
        var target = folder.resolve("target." + ending);
        var command = new ArrayList<>(
                List.of("ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-i", source.toString()));
        command.addAll(options);
        command.add(target.toString());
        var ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (ended != 0) {
            throw new IOException("ffmpeg ended with " + ended);
        }
        return Files.readAllBytes(target);
    }
}
