package org.yamabiko.prompt.recording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;
import org.yamabiko.prompt.RecordedSounds;
import org.yamabiko.prompt.RecordingUsers;
import org.yamabiko.prompt.sound.Wav;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The recordings: handed in, listed, taken away when nobody plays them. */
@ApplicationScoped
public class Recordings implements RecordedSounds {

    /** In bytes. */
    public static final int LARGEST = 10_000_000;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_FILE_NAME = 200;
    private static final int NAME_LENGTH = 32;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}");
    private static final String REFUSED = "The recording was not taken";

    private final RecordingTable table;
    private final Studio studio;
    private final RecordingUsers users;
    private final AuditTrail audit;
    private final Clock clock;

    Recordings(RecordingTable table, Studio studio, RecordingUsers users, AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.studio = studio;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    public List<Recording> all() {
        return table.all();
    }

    public Optional<Recording> find(String name) {
        return table.find(name);
    }

    @Override
    public Optional<String> contentName(String recording) {
        return find(recording).map(Recording::contentName);
    }

    /** To each recording that is played the numbers, in E.164, that play it or soon will. */
    public Map<String, List<String>> users() {
        return users.all();
    }

    /** @return a WAV, as callers hear it */
    public Optional<byte[]> sound(String name) {
        return table.sound(name);
    }

    /**
     * Takes a file in. Converting takes seconds, and no transaction waits for it.
     *
     * @throws InvalidInputException if it is no sound, or its name or words are none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is one of this name
     */
    public Recording add(NewRecording upload, String who) {
        var name = plain(upload.name());
        var say = plain(upload.say());
        check(name, say, upload.content());
        if (find(name).isPresent()) {
            throw Conflict
                    .of("There is a recording '" + name + "' already. A recording never changes: give this one another name.");
        }
        var wav = sound(upload.content());
        var recording = new Recording(name, say, contentName(wav), Math.toIntExact(Wav.length(wav).toMillis()),
                shortened(upload.file()), who, clock.instant());
        QuarkusTransaction.requiringNew().run(() -> {
            if (!table.insert(recording, wav)) {
                throw Conflict.of("Somebody has just added a recording '" + name + "'.");
            }
            audit.record(who, Action.RECORDING_ADDED, "recording:" + name, null, say);
        });
        return recording;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none; 409 if somebody plays it */
    @Transactional
    public void remove(String name, String who) {
        var recording = find(name).orElseThrow(() -> NotFound.of("There is no recording '" + name + "'."));
        var playing = users.all().getOrDefault(name, List.of());
        if (!playing.isEmpty()) {
            throw Conflict.of("The recording '" + name + "' is played by " + String.join(", ", playing) + ".");
        }
        table.delete(name);
        audit.record(who, Action.RECORDING_REMOVED, "recording:" + name, recording.say(), null);
    }

    private byte[] sound(byte[] file) {
        try {
            return studio.make(file);
        } catch (UnusableAudioException e) {
            throw new InvalidInputException(REFUSED, List.of(Violation.of("file", e.code(), e.getMessage(), e.kind())));
        }
    }

    private static void check(String name, String say, byte[] file) {
        var violations = new ArrayList<Violation>();
        if (!NAME.matcher(name).matches()) {
            violations.add(Violation.of("name", "recording.name", "must be 1 to 64 letters, digits, '-' and '_'"));
        }
        if (say.isEmpty() || say.length() > LONGEST_WORDS
                || say.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            violations.add(Violation.of("say", "recording.say",
                    "must tell in 1 to " + LONGEST_WORDS + " characters what the recording says", LONGEST_WORDS));
        }
        if (file.length == 0) {
            violations.add(Violation.of("file", "recording.missing", "is missing: choose a sound file"));
        } else if (file.length > LARGEST) {
            violations.add(Violation.of("file", "recording.large", "is larger than 10 MB"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException(REFUSED, violations);
        }
    }

    private static String plain(String words) {
        return words == null ? "" : Normalizer.normalize(words, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    }

    private static String shortened(String file) {
        var plain = plain(file).replaceAll("\\p{Cntrl}", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_FILE_NAME));
    }

    /** Like a prompt's content name: 32 hexadecimal digits that stand for this sound. */
    private static String contentName(byte[] wav) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("recording\n".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(wav)).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
