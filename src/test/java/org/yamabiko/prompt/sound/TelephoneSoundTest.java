package org.yamabiko.prompt.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

class TelephoneSoundTest {

    private static final int ENGINE_RATE = 48_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration INSIDE = Duration.ofMillis(300);
    private static final Duration STILL_INSIDE = Duration.ofMillis(900);

    @Test
    void silence_around_the_speech_is_cut_down_to_a_short_lead_in() {
        var speech = Pcm.join(List.of(Pcm.silence(SECOND, ENGINE_RATE), tone(1000, 0.1), Pcm.silence(SECOND, ENGINE_RATE)));

        var heard = TelephoneSound.of(speech);

        // 100 ms lead-in, 40 ms before, the tone, 100 ms after
        assertThat(heard.length()).isCloseTo(Duration.ofMillis(1240), Duration.ofMillis(10));
        assertThat(Tone.level(heard, Duration.ZERO, Duration.ofMillis(100))).isLessThan(-100);
    }

    @Test
    void faint_and_loud_speech_come_out_at_one_level() {
        assertThat(TelephoneSound.of(tone(1000, 0.02)).peak()).isCloseTo(0.708f, offset(0.001f));
        assertThat(TelephoneSound.of(tone(1000, 1)).peak()).isCloseTo(0.708f, offset(0.001f));
    }

    @Test
    void what_8_khz_cannot_carry_is_removed_and_not_folded_back() {
        var speech = mixed(tone(1000, 0.4), tone(6500, 0.4));

        var heard = TelephoneSound.of(speech);

        // a sine of -3 dB at its peak has -6 dB; the folded tone would raise it and sound at 1.5 kHz
        assertThat(heard.rate()).isEqualTo(8000);
        assertThat(Tone.level(heard, INSIDE, STILL_INSIDE)).isCloseTo(-6.0, within(0.1));
    }

    @Test
    void speech_up_to_the_edge_of_the_band_passes_unchanged() {
        var out = new Pcm(new Resampler(ENGINE_RATE, 8000).resample(tone(3300, 0.5).samples()), 8000);

        assertThat(Tone.level(out, INSIDE, STILL_INSIDE)).isCloseTo(-9.03, within(0.1));
    }

    @Test
    void tones_beyond_the_band_are_80_dB_down() {
        var out = new Pcm(new Resampler(ENGINE_RATE, 8000).resample(tone(4400, 0.5).samples()), 8000);

        assertThat(Tone.level(out, INSIDE, STILL_INSIDE)).isLessThan(-80);
    }

    @Test
    void a_rate_that_is_no_multiple_keeps_its_pitch_and_length() {
        var espeak = 22_050;
        var out = new Pcm(new Resampler(espeak, 8000).resample(Tone.of(1000, 0.5, SECOND, espeak).samples()), 8000);

        assertThat(out.size()).isEqualTo(8000);
        assertThat(out.at(4001) - Tone.of(1000, 0.5, SECOND, 8000).at(4001)).isCloseTo(0, offset(0.005f));
    }

    @Test
    void the_fundamental_no_telephone_carries_does_not_count_for_the_level() {
        var heard = TelephoneSound.of(mixed(tone(100, 0.8), tone(1000, 0.1)));

        assertThat(Tone.level(heard, INSIDE, STILL_INSIDE)).isCloseTo(-6.0, within(1.5));
    }

    @Test
    void silence_is_not_audible() {
        assertThat(TelephoneSound.audible(Pcm.silence(SECOND, 8000))).isFalse();
        assertThat(TelephoneSound.audible(tone(1000, 0.1))).isTrue();
    }

    private static Pcm tone(double hertz, double level) {
        return Tone.of(hertz, level, SECOND, ENGINE_RATE);
    }

    private static Pcm mixed(Pcm one, Pcm other) {
        var samples = one.samples().clone();
        for (var i = 0; i < samples.length; i++) {
            samples[i] += other.at(i);
        }
        return new Pcm(samples, one.rate());
    }
}
