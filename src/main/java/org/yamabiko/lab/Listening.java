package org.yamabiko.lab;

import java.time.Duration;
import java.util.List;

import org.yamabiko.lab.CallEvent.Heard;

/** How a caller hears prompts and answers them by keys. */
final class Listening {

    private static final int SAMPLES_A_SECOND = 8000;
    private static final char END_KEY = '#';
    /** What Asterisk waits for digits where a script gives no time. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(6);

    /**
     * How a sound ended.
     *
     * @param key that ended it, 0 if none did, -1 if the caller hung up
     * @param samples how far it played
     */
    record Played(int key, long samples) {
    }

    /** What a question for digits ended in. */
    enum End {
        COMPLETE,
        TIMEOUT,
        GONE
    }

    /** @param digits without the one that ended them */
    record Data(String digits, End end) {
    }

    private final Keypad keypad;
    private final Ear ear;

    Listening(Keypad keypad, Ear ear) {
        this.keypad = keypad;
        this.ear = ear;
    }

    /**
     * To the end, whatever is pressed; what was pressed meanwhile on a telephone is lost.
     *
     * @return whether every sound was there
     */
    boolean play(List<String> urls) {
        var heard = ear.sounds().all(urls);
        var playing = new CallEvent.Playing(ear.now(), heard, false);
        ear.tell(playing);
        if (keypad.awaitHangUp(ear.takes(playing.length())) == Keypad.NOTHING) {
            ear.tell(new CallEvent.PlayedToEnd(ear.now()));
        }
        if (ear.pace() == Pace.REAL) {
            keypad.forget();
        }
        return heard.stream().noneMatch(sound -> sound.length().isZero());
    }

    /** Until one of the keys. A sound that is not there is answered like a caller who has gone. */
    Played stream(String url, String keys) {
        var heard = ear.sounds().find(url);
        return heard.isEmpty() ? new Played(-1, 0) : sound(heard.get(), keys);
    }

    private Played sound(Heard heard, String keys) {
        ear.tell(new CallEvent.Playing(ear.now(), List.of(heard), !keys.isEmpty()));
        var begin = System.nanoTime();
        var key = keypad.await(ear.takes(heard.length()), keys);
        if (key > 0) {
            ear.tell(new CallEvent.Interrupted(ear.now(), (char) key));
            ear.tell(new CallEvent.Pressed(ear.now(), (char) key));
        } else if (key == Keypad.NOTHING) {
            ear.tell(new CallEvent.PlayedToEnd(ear.now()));
            return new Played(0, samples(heard.length()));
        }
        var played = Duration.ofNanos(System.nanoTime() - begin);
        return new Played(key, Math.min(samples(heard.length()), samples(played)));
    }

    private static long samples(Duration length) {
        return length.toNanos() * SAMPLES_A_SECOND / 1_000_000_000;
    }

    /** A sound, and time for one key after it. */
    Played option(String url, String keys, Duration timeout) {
        var played = stream(url, keys);
        if (played.key() != Keypad.NOTHING) {
            return played;
        }
        var key = digit(timeout);
        return new Played(key > 0 && keys.indexOf(key) < 0 ? 0 : key, played.samples());
    }

    /** Any one key. */
    int digit(Duration timeout) {
        ear.tell(new CallEvent.Asked(ear.now(), timeout, 1));
        var key = keypad.await(ear.takes(timeout), Keypad.EVERY_KEY);
        tell(key);
        return key;
    }

    private void tell(int key) {
        if (key > 0) {
            ear.tell(new CallEvent.Pressed(ear.now(), (char) key));
        } else if (key == Keypad.NOTHING) {
            ear.tell(new CallEvent.TimedOut(ear.now()));
        }
    }

    /** A sound that any key ends, and digits until {@code #} or {@code most} of them; the time begins anew with each. */
    Data data(String url, Duration timeout, int most) {
        var heard = ear.sounds().find(url);
        if (heard.isEmpty()) {
            return new Data("", End.GONE);
        }
        var key = sound(heard.get(), Keypad.EVERY_KEY).key();
        var patience = timeout.isZero() ? DEFAULT_TIMEOUT : timeout;
        if (key == Keypad.NOTHING) {
            ear.tell(new CallEvent.Asked(ear.now(), patience, most));
            key = next(patience);
        }
        var digits = new StringBuilder();
        while (key > 0) {
            if (key == END_KEY) {
                return new Data(digits.toString(), End.COMPLETE);
            }
            digits.append((char) key);
            if (digits.length() >= most) {
                return new Data(digits.toString(), End.COMPLETE);
            }
            key = next(patience);
        }
        return new Data(digits.toString(), key == Keypad.HUNG_UP ? End.GONE : End.TIMEOUT);
    }

    private int next(Duration patience) {
        var key = keypad.await(ear.takes(patience), Keypad.EVERY_KEY);
        tell(key);
        return key;
    }
}
