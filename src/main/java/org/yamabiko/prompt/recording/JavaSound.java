package org.yamabiko.prompt.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

import org.yamabiko.prompt.sound.Pcm;

/** Reads what Java can read by itself: WAV, AIFF and AU in PCM of any width, A-law and µ-law. */
final class JavaSound {

    private static final int BITS = 16;
    private static final float FULL_SCALE = 32768;

    private JavaSound() {
    }

    /**
     * @param longest no more than this is read
     * @throws IOException if the file is damaged, or holds sound in a form that Java does not know
     */
    static Pcm read(byte[] file, Duration longest) throws IOException {
        try (var stream = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            var format = stream.getFormat();
            var plain = new AudioFormat(Encoding.PCM_SIGNED, format.getSampleRate(), BITS, format.getChannels(),
                    Short.BYTES * format.getChannels(), format.getSampleRate(), false);
            var rate = Math.round(format.getSampleRate());
            if (rate < 4000 || rate > 384_000 || format.getChannels() < 1) {
                throw new IOException("a rate or a number of channels that no recording has");
            }
            var most = Math
                    .toIntExact(Math.min(Integer.MAX_VALUE / 2, longest.toMillis() * rate / 1000 * plain.getFrameSize()));
            try (var read = AudioSystem.getAudioInputStream(plain, stream)) {
                return mixed(read.readNBytes(most), format.getChannels(), rate);
            }
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /** All channels in one. */
    private static Pcm mixed(byte[] frames, int channels, int rate) {
        var samples = new float[frames.length / (Short.BYTES * channels)];
        for (var i = 0; i < samples.length; i++) {
            var sum = 0f;
            for (var channel = 0; channel < channels; channel++) {
                var at = (i * channels + channel) * Short.BYTES;
                sum += (short) ((frames[at] & 0xff) | frames[at + 1] << 8);
            }
            samples[i] = sum / channels / FULL_SCALE;
        }
        return new Pcm(samples, rate);
    }
}
