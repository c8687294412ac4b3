package org.yamabiko.prompt.sound;

import java.time.Duration;
import java.util.List;

/**
 * Makes an engine's speech fit for a telephone: 8 kHz (ITU-T G.711), no silence to wait through, one level for all prompts, and
 * a short silence before, because the first moments after an answer are often cut off.
 */
public final class TelephoneSound {

    public static final int RATE = 8000;

    private static final Duration LEAD_IN = Duration.ofMillis(100);
    /** Kept around what counts as speech: a soft consonant before it, the fall of the voice after it. */
    private static final Duration BEFORE_SPEECH = Duration.ofMillis(40);
    private static final Duration AFTER_SPEECH = Duration.ofMillis(100);
    private static final Duration FADE = Duration.ofMillis(10);
    /** -3 dB of full scale: room for the codecs on the way. */
    private static final float PEAK = 0.7079f;
    /**
     * What lies 46 dB under the peak is silence: the engines' own hiss is lower, the first s of サン and its last n are higher.
     */
    private static final float SILENCE = 0.005f;
    /** Under this a sound is silent as a whole, not faint: -60 dB. */
    private static final float FAINTEST = 0.001f;

    private TelephoneSound() {
    }

    /** Whether there is anything to hear. */
    public static boolean audible(Pcm sound) {
        return sound.peak() > FAINTEST;
    }

    /** @param speech {@linkplain #audible audible} */
    public static Pcm of(Pcm speech) {
        var samples = speech.rate() == RATE ? speech.samples() : new Resampler(speech.rate(), RATE).resample(speech.samples());
        return withLeadIn(faded(levelled(trimmed(HighPass.of(new Pcm(samples, RATE))))));
    }

    private static Pcm trimmed(Pcm sound) {
        var threshold = sound.peak() * SILENCE;
        var first = 0;
        while (first < sound.size() && Math.abs(sound.at(first)) < threshold) {
            first++;
        }
        var last = sound.size();
        while (last > first && Math.abs(sound.at(last - 1)) < threshold) {
            last--;
        }
        return sound.cut(Math.max(0, first - Pcm.samplesIn(BEFORE_SPEECH, RATE)),
                Math.min(sound.size(), last + Pcm.samplesIn(AFTER_SPEECH, RATE)));
    }

    private static Pcm levelled(Pcm sound) {
        var gain = PEAK / sound.peak();
        var levelled = new float[sound.size()];
        for (var i = 0; i < levelled.length; i++) {
            levelled[i] = sound.at(i) * gain;
        }
        return new Pcm(levelled, sound.rate());
    }

    /** A cut in the middle of a wave would click. */
    static Pcm faded(Pcm sound) {
        var fade = Math.min(Pcm.samplesIn(FADE, RATE), sound.size() / 2);
        var faded = sound.samples().clone();
        for (var i = 0; i < fade; i++) {
            var share = (float) i / fade;
            faded[i] *= share;
            faded[faded.length - 1 - i] *= share;
        }
        return new Pcm(faded, sound.rate());
    }

    static Pcm withLeadIn(Pcm sound) {
        return Pcm.join(List.of(Pcm.silence(LEAD_IN, RATE), sound));
    }
}
