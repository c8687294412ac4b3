package org.yamabiko.prompt.sound;

import java.time.Duration;

/**
 * Makes a recording that somebody hands in fit for a telephone. Its speech comes out at -20 dB of full scale (RMS of the parts
 * that are speech) and no peak over -3 dB; what is silent before and after is cut. A room's noise is no silence, so parts are
 * judged by their level against the loudest, not by single samples.
 */
public final class RecordedSound {

    private static final Duration WINDOW = Duration.ofMillis(20);
    /** Kept around what counts as speech. */
    private static final int WINDOWS_BEFORE = 3;
    private static final int WINDOWS_AFTER = 8;
    /** What lies 35 dB under the loudest part is a pause or the room. */
    private static final double PAUSE = Math.pow(10, -35 / 20.0);
    /** What lies less than 20 dB under it is speech for which the level is reckoned. */
    private static final double SPEECH = Math.pow(10, -20 / 20.0);
    private static final double LEVEL = Math.pow(10, -20 / 20.0);
    /** Peaks are bent from -6 dB on and never reach -3 dB. */
    private static final double KNEE = 0.5012;
    private static final double CEILING = 0.7079;

    private RecordedSound() {
    }

    /** @param recording {@linkplain TelephoneSound#audible audible} */
    public static Pcm of(Pcm recording) {
        var rate = TelephoneSound.RATE;
        var samples = recording.rate() == rate ? recording.samples()
                : new Resampler(recording.rate(), rate).resample(recording.samples());
        return TelephoneSound.withLeadIn(TelephoneSound.faded(levelled(trimmed(HighPass.of(new Pcm(samples, rate))))));
    }

    private static Pcm trimmed(Pcm sound) {
        var levels = levels(sound);
        var threshold = loudest(levels) * PAUSE;
        var first = 0;
        while (first < levels.length - 1 && levels[first] < threshold) {
            first++;
        }
        var last = levels.length - 1;
        while (last > first && levels[last] < threshold) {
            last--;
        }
        var window = Pcm.samplesIn(WINDOW, sound.rate());
        return sound.cut(Math.max(0, first - WINDOWS_BEFORE) * window,
                Math.min(sound.size(), (last + 1 + WINDOWS_AFTER) * window));
    }

    private static Pcm levelled(Pcm sound) {
        var levels = levels(sound);
        var threshold = loudest(levels) * SPEECH;
        var power = 0.0;
        var parts = 0;
        for (var level : levels) {
            if (level >= threshold) {
                power += level * level;
                parts++;
            }
        }
        var gain = LEVEL / Math.sqrt(power / parts);
        var levelled = new float[sound.size()];
        for (var i = 0; i < levelled.length; i++) {
            levelled[i] = (float) bent(sound.at(i) * gain);
        }
        return new Pcm(levelled, sound.rate());
    }

    private static double bent(double sample) {
        var size = Math.abs(sample);
        return size <= KNEE ? sample
                : Math.signum(sample) * (KNEE + (CEILING - KNEE) * Math.tanh((size - KNEE) / (CEILING - KNEE)));
    }

    /** The RMS of each part. */
    private static double[] levels(Pcm sound) {
        var window = Pcm.samplesIn(WINDOW, sound.rate());
        var levels = new double[Math.max(1, sound.size() / window)];
        for (var i = 0; i < levels.length; i++) {
            var power = 0.0;
            var end = Math.min(sound.size(), (i + 1) * window);
            for (var at = i * window; at < end; at++) {
                power += (double) sound.at(at) * sound.at(at);
            }
            levels[i] = Math.sqrt(power / window);
        }
        return levels;
    }

    private static double loudest(double[] levels) {
        var loudest = 0.0;
        for (var level : levels) {
            loudest = Math.max(loudest, level);
        }
        return loudest;
    }
}
