package org.yamabiko.prompt.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sound.sampled.AudioFileFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.prompt.PromptConfigs;
import org.yamabiko.prompt.sound.Wav;

class StudioTest {

    private static final Map<String, String> NO_PROGRAMS = Map.of("yamabiko.prompt.ffmpeg", "no-such-program",
            "yamabiko.prompt.sox", "no-such-program");

    private static final int RATE_AT = 24;

    private final Studio bare = studio(NO_PROGRAMS);
    private final Studio full = studio(Map.of());

    private static Studio studio(Map<String, String> settings) {
        return new Studio(new Converter(PromptConfigs.with(settings)));
    }

    private static Stream<AudioFileFormat.Type> javaTypes() {
        return Stream.of(AudioFileFormat.Type.WAVE, AudioFileFormat.Type.AIFF, AudioFileFormat.Type.AU);
    }

    @ParameterizedTest
    @MethodSource("javaTypes")
    void java_alone_makes_wav_aiff_and_au_fit_for_a_telephone(AudioFileFormat.Type type) throws Exception {
        var made = bare.make(SoundFiles.java(type, 1.5, 0.2));

        assertFit(made);
    }

    @ParameterizedTest
    @CsvSource({ "mp3, -b:a 64k", "m4a, -c:a aac", "aac, -c:a aac", "ogg, -c:a libvorbis", "opus, -c:a libopus",
            "flac, -c:a flac",
            "webm, -c:a libopus", "wav, -c:a pcm_mulaw", "wav, -c:a pcm_s24le", "wav, -c:a adpcm_ima_wav",
            "wav, -c:a pcm_f32le" })
    void other_formats_are_converted_by_the_machines_program(String ending, String options, @TempDir Path folder)
            throws Exception {
        assumeThat(SoundFiles.ffmpegIsThere()).isTrue();

        assertFit(full.make(SoundFiles.encoded(ending, List.of(options.split(" ")), folder)));
    }

    @Test
    void a_format_that_needs_a_missing_program_is_refused_with_what_is_missing() {
        var mp3 = Arrays.copyOf("ID3\u0003".getBytes(StandardCharsets.ISO_8859_1), 4000);

        assertThatExceptionOfType(UnusableAudioException.class).isThrownBy(() -> bare.make(mp3))
                .returns("recording.converter", UnusableAudioException::code).withMessageContaining("ffmpeg is not installed");
    }

    @Test
    void what_is_no_sound_is_refused() {
        refused("%PDF-1.7 and so on and so forth".getBytes(StandardCharsets.UTF_8), "recording.none");
        refused(new byte[3], "recording.none");
        refused("#EXTM3U\nhttp://127.0.0.1/secret\n".getBytes(StandardCharsets.UTF_8), "recording.none");
    }

    @Test
    void what_looks_like_sound_and_is_damaged_is_refused() {
        refused(Arrays.copyOf(SoundFiles.wav(1, 0.2), 20), "recording.damaged");
        if (SoundFiles.ffmpegIsThere()) {
            refused(Arrays.copyOf("OggS".getBytes(StandardCharsets.US_ASCII), 4000), "recording.damaged");
        }
    }

    @Test
    void silence_and_what_nobody_listens_to_are_refused() {
        refused(SoundFiles.wav(2, 0), "recording.silent");
        refused(SoundFiles.wav(0.05, 0.5), "recording.silent");
    }

    @Test
    void more_than_two_minutes_are_refused() throws UnusableAudioException {
        // 31 seconds that say of themselves to be played at a quarter of their rate
        var wav = SoundFiles.wav(31, 0.2);
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(RATE_AT, 11_025).putInt(RATE_AT + 4, 44_100);

        refused(wav, "recording.long");
        assertThat(Wav.length(bare.make(SoundFiles.wav(30, 0.2)))).isGreaterThan(Duration.ofSeconds(29));
    }

    private void refused(byte[] file, String code) {
        assertThatExceptionOfType(UnusableAudioException.class).isThrownBy(() -> full.make(file))
                .returns(code, UnusableAudioException::code);
    }

    private static void assertFit(byte[] made) throws IOException {
        var sound = Wav.read(made);
        assertThat(sound.rate()).isEqualTo(8000);
        assertThat(sound.length()).isBetween(Duration.ofMillis(1500), Duration.ofMillis(1800));
        // a sine of -20 dB has its peak 3 dB higher
        assertThat(sound.peak()).isBetween(0.12f, 0.17f);
    }
}
