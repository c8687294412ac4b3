package org.yamabiko.lab.surge;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How callers come over a surge: straight lines between points of (time, rate), both as shares, of the surge's length and of
 * its highest rate.
 */
@SuppressWarnings("ImmutableEnumChecker") // the arrays leave this file nowhere
public enum Curve {
    /** A number is shown on television: everybody calls within seconds, and a tail of those who had to find a pen. */
    TV_SPOT("tv-spot", 0, 0.1, 0.05, 1, 0.2, 1, 0.45, 0.35, 1, 0.05),
    /** Something broke: people notice one after the other, and go on calling for as long as it lasts. */
    OUTAGE("outage", 0, 0.03, 0.35, 1, 0.8, 0.9, 1, 0.7),
    /** Ever more, to find where it breaks. */
    RAMP("ramp", 0, 0.02, 1, 1),
    FLAT("flat", 0, 1, 1, 1);

    private final String word;
    private final double[] times;
    private final double[] rates;
    /** The share of all calls that came by each point. */
    private final double[] shares;
    private final double area;

    Curve(String word, double... points) {
        this.word = word;
        int count = points.length / 2;
        this.times = new double[count];
        this.rates = new double[count];
        this.shares = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = points[2 * i];
            rates[i] = points[2 * i + 1];
            shares[i] = i == 0 ? 0 : shares[i - 1] + (times[i] - times[i - 1]) * (rates[i] + rates[i - 1]) / 2;
        }
        this.area = shares[count - 1];
        for (int i = 0; i < count; i++) {
            shares[i] /= area;
        }
    }

    /** As requests and the command line say it. */
    @JsonValue
    public String word() {
        return word;
    }

    public static Optional<Curve> of(String word) {
        return Arrays.stream(values()).filter(curve -> curve.word.equals(word)).findFirst();
    }

    /** The highest rate, in times of the mean one. */
    double peak() {
        return Arrays.stream(rates).max().orElse(1) / area;
    }

    /** When a share of all calls has come. Both from 0 to 1 */
    double when(double share) {
        int i = 1;
        while (i < shares.length - 1 && shares[i] < share) {
            i++;
        }
        double wanted = (share - shares[i - 1]) * area;
        double slope = (rates[i] - rates[i - 1]) / (times[i] - times[i - 1]);
        // the area under the line from the point before is rate * t + slope / 2 * t^2
        double time = Math.abs(slope) < 1e-9 ? wanted / rates[i - 1]
                : (Math.sqrt(rates[i - 1] * rates[i - 1] + 2 * slope * wanted) - rates[i - 1]) / slope;
        return Math.min(1, times[i - 1] + time);
    }
}
