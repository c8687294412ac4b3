package org.yamabiko.prompt.sound;

import java.time.Duration;
import java.util.Arrays;

/** Sound of one channel: samples between -1 and 1. Not changed after it is made. */
public final class Pcm {

    private static final long NANOS = 1_000_000_000L;

    private final float[] samples;
    private final int rate;

    /** Takes the array over without copying: sound is large. */
    public Pcm(float[] samples, int rate) {
        this.samples = samples;
        this.rate = rate;
    }

    public static Pcm silence(Duration length, int rate) {
        return new Pcm(new float[samplesIn(length, rate)], rate);
    }

    /** The parts one after the other; they have one rate. */
    public static Pcm join(Iterable<Pcm> parts) {
        var rate = parts.iterator().next().rate;
        var length = 0;
        for (var part : parts) {
            if (part.rate != rate) {
                throw new IllegalArgumentException("sounds of different rates");
            }
            length += part.size();
        }
        var joined = new float[length];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part.samples, 0, joined, at, part.size());
            at += part.size();
        }
        return new Pcm(joined, rate);
    }

    static int samplesIn(Duration length, int rate) {
        return Math.toIntExact(length.toNanos() * rate / NANOS);
    }

    public int size() {
        return samples.length;
    }

    /** Samples a second. */
    public int rate() {
        return rate;
    }

    public float at(int i) {
        return samples[i];
    }

    public Duration length() {
        return Duration.ofNanos(samples.length * NANOS / rate);
    }

    public float peak() {
        var peak = 0f;
        for (var sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    Pcm cut(int from, int to) {
        return new Pcm(Arrays.copyOfRange(samples, from, to), rate);
    }

    /** For code of this package that counts cycles; not to be written to. */
    float[] samples() {
        return samples;
    }
}
