package org.yamabiko.prompt.sound;

import java.time.Duration;

/**
 * A sine wave, whose level anybody can work out. It begins and ends softly: a hard edge would be heard as a click of its own.
 */
final class Tone {

    private static final Duration RAMP = Duration.ofMillis(50);

    private Tone() {
    }

    static Pcm of(double hertz, double level, Duration length, int rate) {
        var samples = new float[Pcm.samplesIn(length, rate)];
        for (var i = 0; i < samples.length; i++) {
            var fromTheEdge = Math.min(i, samples.length - 1 - i);
            var share = Math.min(1, fromTheEdge / (double) Pcm.samplesIn(RAMP, rate));
            samples[i] = (float) (share * level * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Pcm(samples, rate);
    }

    /** In dB of full scale, between two moments. */
    static double level(Pcm sound, Duration from, Duration to) {
        var sum = 0.0;
        var first = Pcm.samplesIn(from, sound.rate());
        var last = Pcm.samplesIn(to, sound.rate());
        for (var i = first; i < last; i++) {
            sum += sound.at(i) * sound.at(i);
        }
        return 10 * Math.log10(sum / (last - first) + 1e-20);
    }
}
