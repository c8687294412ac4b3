package org.yamabiko.prompt.sound;

import java.math.BigInteger;

/**
 * Changes the rate of a sound with a windowed-sinc low-pass (Kaiser window, about 80 dB). What lies above the new rate's half
 * is removed first: folded back, the hiss of し and す would cover the speech.
 */
final class Resampler {

    /** Zero crossings of the sinc on each side: more is steeper and slower. */
    private static final int REACH = 48;
    /** Where the low-pass is half open, as a share of what the lower rate can carry: 3.76 kHz of 4. */
    private static final double PASS_BAND = 0.94;
    private static final double KAISER_BETA = 8;

    private final int up;
    private final int down;
    private final int half;
    private final float[][] kernels;

    Resampler(int from, int to) {
        var divisor = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValue();
        up = to / divisor;
        down = from / divisor;
        var cutoff = PASS_BAND * Math.min(1, (double) to / from);
        half = (int) Math.ceil(REACH / cutoff);
        kernels = new float[up][];
        for (var phase = 0; phase < up; phase++) {
            kernels[phase] = kernel((double) phase / up, cutoff);
        }
    }

    float[] resample(float[] in) {
        var out = new float[(int) ((long) in.length * up / down)];
        for (var n = 0; n < out.length; n++) {
            var position = (long) n * down;
            out[n] = sum(in, (int) (position / up), kernels[(int) (position % up)]);
        }
        return out;
    }

    private float sum(float[] in, int centre, float[] kernel) {
        var first = Math.max(0, half - centre);
        var last = Math.min(kernel.length, in.length - centre + half);
        var sum = 0f;
        for (var k = first; k < last; k++) {
            sum += in[centre + k - half] * kernel[k];
        }
        return sum;
    }

    /** Weights of the samples around a place that lies {@code offset} of a sample behind one of them. */
    private float[] kernel(double offset, double cutoff) {
        var kernel = new float[2 * half + 1];
        for (var k = 0; k < kernel.length; k++) {
            var distance = k - half - offset;
            kernel[k] = (float) (cutoff * sinc(distance * cutoff) * kaiser(distance / (half + 1)));
        }
        return kernel;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) > 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
    }

    /** The modified Bessel function of order zero, by its series. */
    private static double bessel(double x) {
        var sum = 1.0;
        var term = 1.0;
        for (var i = 1; term > sum * 1e-12; i++) {
            term *= (x / (2 * i)) * (x / (2 * i));
            sum += term;
        }
        return sum;
    }
}
