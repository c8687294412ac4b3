package org.yamabiko.prompt.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;

import org.junit.jupiter.api.Test;

class WavTest {

    private static final Pcm SOUND = Tone.of(440, 0.5, Duration.ofMillis(750), 8000);
    private static final int CHANNELS_AT = 22;
    private static final int DATA_LENGTH_AT = 40;

    @Test
    void the_jdk_reads_what_we_write_as_8_khz_mono_16_bit() throws Exception {
        try (var stream = AudioSystem.getAudioInputStream(new ByteArrayInputStream(Wav.write(SOUND)))) {
            assertThat(stream.getFormat().matches(new AudioFormat(8000, 16, 1, true, false))).isTrue();
            assertThat(stream.getFrameLength()).isEqualTo(6000);
        }
    }

    @Test
    void what_is_written_is_read_back() throws IOException {
        var read = Wav.read(Wav.write(SOUND));

        assertThat(read.rate()).isEqualTo(8000);
        assertThat(read.size()).isEqualTo(6000);
        assertThat(read.at(5)).isCloseTo(SOUND.at(5), offset(1e-4f));
    }

    @Test
    void length_is_read_from_the_header() {
        assertThat(Wav.length(Wav.write(SOUND))).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void an_engine_that_did_not_know_the_length_is_read_to_the_end() throws IOException {
        var wav = Wav.write(SOUND);
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(DATA_LENGTH_AT, 0x7ffff000);

        assertThat(Wav.read(wav).size()).isEqualTo(6000);
    }

    @Test
    void stereo_is_refused() {
        var wav = Wav.write(SOUND);
        wav[CHANNELS_AT] = 2;

        assertThatThrownBy(() -> Wav.read(wav)).isInstanceOf(IOException.class)
                .hasMessage("a WAV that is not of one channel in 16 bit");
    }

    @Test
    void something_else_is_no_wav() {
        assertThatThrownBy(() -> Wav.read(new byte[100])).isInstanceOf(IOException.class).hasMessage("no WAV");
    }
}
