package org.yamabiko.prompt.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/**
 * WAV of one channel in 16 bit, the form Asterisk plays and engines write.
 * <p>
 * Our own reader, because engines that write into a pipe do not know the length when they write the header, and the JDK's
 * reader believes them.
 */
public final class Wav {

    private static final int HEADER = 44;
    private static final int CHUNK_HEADER = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int FORMAT_CHUNK = 16;
    private static final short PCM_FORMAT = 1;
    private static final int BITS = 16;
    private static final int FULL_SCALE = 32767;
    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FMT = 0x20746d66;
    private static final int DATA = 0x61746164;

    private Wav() {
    }

    public static byte[] write(Pcm sound) {
        var dataLength = sound.size() * Short.BYTES;
        var wav = ByteBuffer.allocate(HEADER + dataLength).order(ByteOrder.LITTLE_ENDIAN);
        wav.putInt(RIFF).putInt(HEADER - CHUNK_HEADER + dataLength).putInt(WAVE);
        wav.putInt(FMT).putInt(FORMAT_CHUNK).putShort(PCM_FORMAT).putShort((short) 1).putInt(sound.rate())
                .putInt(sound.rate() * Short.BYTES).putShort((short) Short.BYTES).putShort((short) BITS);
        wav.putInt(DATA).putInt(dataLength);
        for (var i = 0; i < sound.size(); i++) {
            wav.putShort((short) Math.round(Math.clamp(sound.at(i), -1f, 1f) * FULL_SCALE));
        }
        return wav.array();
    }

    /** @throws IOException if this is not a WAV of one channel in 16 bit */
    public static Pcm read(byte[] bytes) throws IOException {
        var wav = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER || wav.getInt(0) != RIFF || wav.getInt(CHUNK_HEADER) != WAVE) {
            throw new IOException("no WAV");
        }
        var rate = 0;
        wav.position(FIRST_CHUNK);
        while (wav.remaining() >= CHUNK_HEADER) {
            var chunk = wav.getInt();
            // a length of 2 GB or -1 means 'until the end': the writer did not know
            var length = (int) Math.min(Integer.toUnsignedLong(wav.getInt()), wav.remaining());
            var start = wav.position();
            if (chunk == FMT) {
                rate = rate(wav);
            } else if (chunk == DATA && rate > 0) {
                return samples(wav.slice(start, length).order(ByteOrder.LITTLE_ENDIAN), rate);
            }
            // chunks begin at even places
            wav.position(Math.min(wav.limit(), start + length + (length & 1)));
        }
        throw new IOException("a WAV without sound");
    }

    /** Whether this is a whole WAV made by {@link #write}: a crash can leave a file of the right name with nothing in it. */
    public static boolean complete(byte[] bytes) {
        var wav = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.length > HEADER && wav.getInt(0) == RIFF && wav.getInt(HEADER - Integer.BYTES) == bytes.length - HEADER;
    }

    /** How long a WAV made by {@link #write} plays; reads only its header. */
    public static Duration length(byte[] bytes) {
        var bytesPerSecond = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(HEADER - FORMAT_CHUNK);
        return Duration.ofSeconds(bytes.length - HEADER).dividedBy(bytesPerSecond);
    }

    private static int rate(ByteBuffer wav) throws IOException {
        var start = wav.position();
        if (wav.remaining() < FORMAT_CHUNK || wav.getShort(start) != PCM_FORMAT || wav.getShort(start + 2) != 1
                || wav.getShort(start + 14) != BITS) {
            throw new IOException("a WAV that is not of one channel in 16 bit");
        }
        return wav.getInt(start + 4);
    }

    private static Pcm samples(ByteBuffer data, int rate) {
        var samples = new float[data.remaining() / Short.BYTES];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = data.getShort() / (float) FULL_SCALE;
        }
        return new Pcm(samples, rate);
    }
}
