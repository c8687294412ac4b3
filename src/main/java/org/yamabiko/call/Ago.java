package org.yamabiko.call;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.yamabiko.prompt.Sentence;

/** How long ago something was sent, as people say it. */
final class Ago {

    /** From which age on a sentence is right. */
    private static final TreeMap<Duration, Sentence> SENTENCES = new TreeMap<>(Map.of(
            Duration.ZERO, Sentence.SENT_JUST_NOW,
            Duration.ofMinutes(2), Sentence.SENT_MINUTES_AGO,
            Duration.ofMinutes(11), Sentence.SENT_QUARTER_HOUR_AGO,
            Duration.ofMinutes(23), Sentence.SENT_HALF_HOUR_AGO,
            Duration.ofMinutes(45), Sentence.SENT_HOUR_AGO,
            Duration.ofMinutes(100), Sentence.SENT_HOURS_AGO,
            Duration.ofHours(20), Sentence.SENT_DAY_AGO,
            Duration.ofHours(36), Sentence.SENT_DAYS_AGO));

    private Ago() {
    }

    static Sentence sentence(Duration age) {
        // another node's clock may be a little ahead
        return SENTENCES.floorEntry(age.isNegative() ? Duration.ZERO : age).getValue();
    }
}
