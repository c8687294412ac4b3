package org.yamabiko.prompt.recording;

import java.io.IOException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.prompt.sound.Pcm;
import org.yamabiko.prompt.sound.RecordedSound;
import org.yamabiko.prompt.sound.TelephoneSound;
import org.yamabiko.prompt.sound.Wav;

/** Makes of a file what callers hear: 8 kHz, one channel, 16 bit, at the level of all recordings. */
@ApplicationScoped
class Studio {

    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(Studio.class);
    /** Beyond the longest, so that a file that is too long can be told from one that is not. */
    private static final Duration READ = LONGEST.plusSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final Converter converter;

    Studio(Converter converter) {
        this.converter = converter;
    }

    /** @return a WAV */
    byte[] make(byte[] file) throws UnusableAudioException {
        var kind = FileKind.of(file);
        if (kind == FileKind.UNKNOWN) {
            throw new UnusableAudioException("recording.none",
                    "is no sound file that we know; WAV, AIFF, AU, MP3, M4A, Ogg and FLAC are", "");
        }
        var sound = read(file, kind);
        if (sound.length().compareTo(LONGEST) > 0) {
            throw new UnusableAudioException("recording.long", "is longer than two minutes; no caller listens to that",
                    kind.words());
        }
        if (sound.length().compareTo(SHORTEST) < 0 || !TelephoneSound.audible(sound)) {
            throw new UnusableAudioException("recording.silent", "has nothing to hear in it", kind.words());
        }
        return Wav.write(RecordedSound.of(sound));
    }

    private Pcm read(byte[] file, FileKind kind) throws UnusableAudioException {
        if (kind.javaReads()) {
            try {
                return JavaSound.read(file, READ);
            } catch (IOException e) {
                LOG.debugf("a %s that Java cannot read: %s", kind, e);
            }
        }
        if (!kind.javaReads() && !converter.reads(kind)) {
            throw new UnusableAudioException("recording.converter", "is " + kind.words()
                    + ", which this machine cannot convert: ffmpeg is not installed. Convert it to WAV, or ask an administrator",
                    kind.words());
        }
        try {
            if (converter.reads(kind)) {
                return converter.read(file, kind, READ);
            }
        } catch (IOException e) {
            LOG.debugf("a %s that cannot be converted: %s", kind, e);
        }
        throw new UnusableAudioException("recording.damaged",
                "looks like " + kind.words() + ", but no sound can be read from it",
                kind.words());
    }
}
