package org.yamabiko.prompt.sound;

/**
 * Takes away what telephones do not carry: everything under 270 Hz (Butterworth, fourth order). A voice's fundamental lies
 * there and is its loudest part; levelled with it, the speech that arrives would be half as loud as it could be.
 */
final class HighPass {

    private static final double CUTOFF = 270;
    /** The quality factors of the two halves of a fourth-order Butterworth filter. */
    private static final double[] QUALITIES = { 0.5412, 1.3066 };

    private HighPass() {
    }

    static Pcm of(Pcm sound) {
        var samples = sound.samples().clone();
        for (var quality : QUALITIES) {
            filter(samples, 2 * Math.PI * CUTOFF / sound.rate(), quality);
        }
        return new Pcm(samples, sound.rate());
    }

    /** A biquad in place, in direct form I; {@code x} is what went in, {@code y} what came out. */
    private static void filter(float[] samples, double omega, double quality) {
        var alpha = Math.sin(omega) / (2 * quality);
        var scale = 1 + alpha;
        var b = (1 + Math.cos(omega)) / 2 / scale;
        var a1 = -2 * Math.cos(omega) / scale;
        var a2 = (1 - alpha) / scale;
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        for (var i = 0; i < samples.length; i++) {
            var y = b * (samples[i] - 2 * x1 + x2) - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = samples[i];
            y2 = y1;
            y1 = y;
            samples[i] = (float) y;
        }
    }
}
