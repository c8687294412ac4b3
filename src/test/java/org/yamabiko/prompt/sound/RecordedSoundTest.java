package org.yamabiko.prompt.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RecordedSoundTest {

    private static final int RATE = 44_100;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void faint_and_loud_recordings_come_out_at_one_level() {
        assertThat(level(0.01)).isCloseTo(-20, within(0.5));
        assertThat(level(0.9)).isCloseTo(-20, within(0.5));
    }

    @Test
    void a_pause_counts_neither_for_the_level_nor_is_it_cut() {
        var heard = RecordedSound.of(Pcm.join(List.of(tone(0.3), Pcm.silence(SECOND, RATE), tone(0.3))));

        assertThat(heard.length()).isCloseTo(Duration.ofMillis(3100), Duration.ofMillis(100));
        assertThat(Tone.level(heard, Duration.ofMillis(300), Duration.ofMillis(1000))).isCloseTo(-20, within(0.7));
    }

    @Test
    void the_noise_of_a_room_before_and_after_is_cut() {
        var heard = RecordedSound.of(Pcm.join(List.of(noise(), tone(0.3), noise())));

        assertThat(heard.rate()).isEqualTo(8000);
        assertThat(heard.length()).isCloseTo(Duration.ofMillis(1300), Duration.ofMillis(120));
    }

    @Test
    void a_knock_does_not_make_the_speech_faint_and_no_peak_is_over_3_dB_under_full_scale() {
        var samples = tone(0.05).samples().clone();
        for (var i = 20_000; i < 20_040; i++) {
            samples[i] = i % 8 < 4 ? 1 : -1;
        }

        var heard = RecordedSound.of(new Pcm(samples, RATE));

        assertThat(heard.peak()).isLessThanOrEqualTo(0.708f);
        assertThat(heard.peak()).isGreaterThan(0.2f);
    }

    private static double level(double loudness) {
        return Tone.level(RecordedSound.of(tone(loudness)), Duration.ofMillis(300), Duration.ofMillis(900));
    }

    private static Pcm tone(double level) {
        return Tone.of(1000, level, SECOND, RATE);
    }

    private static Pcm noise() {
        var random = new Random(1);
        var samples = new float[RATE];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (random.nextFloat() - 0.5f) * 0.004f;
        }
        return new Pcm(samples, RATE);
    }
}
