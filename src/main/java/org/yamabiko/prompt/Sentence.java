package org.yamabiko.prompt;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the service itself says. The wording is in {@code prompt/sentences_LANGUAGE.properties}; each sentence has a
 * shipped recording, so that it can be said without an engine and without a database.
 */
public enum Sentence {
    /** The text goes to the number that calls, now; said only after the commit. */
    PROMISE,
    /** The same for a number the caller keyed in. */
    PROMISE_TO_KEYED_NUMBER,
    /** After a promise, when many texts wait before this one. */
    PROMISE_DELAYED,
    ALREADY_PROMISED,

    /** An earlier call brought this text, and when; {@link #SEND_AGAIN_KEY} follows. */
    SENT_JUST_NOW,
    SENT_MINUTES_AGO,
    SENT_QUARTER_HOUR_AGO,
    SENT_HALF_HOUR_AGO,
    SENT_HOUR_AGO,
    SENT_HOURS_AGO,
    SENT_DAY_AGO,
    SENT_DAYS_AGO,
    /** Asks for 1, to have the text once more. */
    SEND_AGAIN_KEY,

    /** After a promise: how long it will take. Beyond an hour it is {@link #PROMISE_DELAYED}. */
    DELAY_2_MINUTES,
    DELAY_3_MINUTES,
    DELAY_4_MINUTES,
    DELAY_5_MINUTES,
    DELAY_6_MINUTES,
    DELAY_8_MINUTES,
    DELAY_10_MINUTES,
    DELAY_15_MINUTES,
    DELAY_20_MINUTES,
    DELAY_30_MINUTES,
    DELAY_45_MINUTES,
    DELAY_60_MINUTES,
    /** In place of a promise, while nothing is sent. */
    SENDING_STOPPED,

    /** Then a digit, then {@link #CHALLENGE_AFTER}: whoever presses it is a person. */
    CHALLENGE_BEFORE,
    CHALLENGE_AFTER,

    /** The caller rings back a number that texted; what the text was about follows, then {@link #RING_BACK_KEYS}. */
    RING_BACK,
    /** Asks for 1 (once more) or 9 (not me, no more). */
    RING_BACK_KEYS,
    /** The number only sends, and sent nothing to this caller. */
    RING_BACK_UNKNOWN,
    /** The number that calls gets no text from us any more. */
    STOPPED,
    /** The caller wants no more texts, but which number is meant is not known. */
    NOTHING_TO_STOP,

    /** What to do about a withheld number (RFC 3323 'id'; Q.931 presentation restricted): 186. */
    WITHHELD_HELP,
    /** No number reached us; apps that call over Wi-Fi are the usual cause. */
    UNAVAILABLE_HELP,
    PAYPHONE_HELP,
    LANDLINE_HELP,
    IP_PHONE_HELP,
    TOLL_FREE_HELP,
    /** 0570 and the like. */
    SERVICE_HELP,
    M2M_HELP,
    FOREIGN_HELP,
    /** A number came that cannot be read. */
    UNUSABLE_HELP,

    /** Follows one of the helps above: key in a mobile number, then '#'. */
    ASK_NUMBER,
    NUMBER_INVALID,
    /** Then the digits, then {@link #READ_BACK_AFTER}, which asks for 1 (right) or 2 (again). */
    READ_BACK_BEFORE,
    READ_BACK_AFTER,
    INVALID_KEY,
    /** No key was pressed in time. */
    NO_KEY,
    /** All tries are used up. */
    GAVE_UP,

    /** This number never gets a text from us. */
    REFUSED,
    /** This number gets no text for now. */
    LIMIT_REACHED,
    NO_SUCH_HOTLINE,
    /** We cannot serve at all at the moment. */
    APOLOGY,
    TRANSFERRING,
    TRANSFER_FAILED,
    GOODBYE,

    /** In place of a staff-written menu that has no sound. */
    GENERIC_MENU,
    /** In place of a text's purpose that has no sound. */
    GENERIC_PURPOSE,
    /** In place of any other staff-written prompt that has no sound. */
    GENERIC_SAY,

    DIGIT_0,
    DIGIT_1,
    DIGIT_2,
    DIGIT_3,
    DIGIT_4,
    DIGIT_5,
    DIGIT_6,
    DIGIT_7,
    DIGIT_8,
    DIGIT_9,
    /** Not words but a short silence, as between the groups of a number. */
    PAUSE;

    private static final Map<Locale, Properties> WORDINGS = Map.of(Locale.JAPANESE, wording("ja"), Locale.ENGLISH,
            wording("en"));

    /** The sentence in {@code language}; in English for a language we have no wording for. */
    public Prompt in(Locale language) {
        var known = Locale.of(language.getLanguage()).equals(Locale.JAPANESE) ? Locale.JAPANESE : Locale.ENGLISH;
        return new Prompt(WORDINGS.get(known).getProperty(name()), known);
    }

    /** What the recording with this content name says; empty if it is none of these, or silence. */
    static String words(String contentName) {
        return Said.BY_NAME.getOrDefault(contentName, "");
    }

    /** Made when somebody asks first. */
    private static final class Said {
        private static final Map<String, String> BY_NAME = Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .flatMap(language -> Arrays.stream(values()).filter(sentence -> sentence != PAUSE).map(s -> s.in(language)))
                .collect(Collectors.toMap(Prompt::contentName, Prompt::text, (one, same) -> one));
    }

    /** The sentence that says {@code digit}, 0 to 9. */
    public static Sentence digit(int digit) {
        return valueOf("DIGIT_" + digit);
    }

    private static Properties wording(String language) {
        var file = "/prompt/sentences_" + language + ".properties";
        try (var stream = Sentence.class.getResourceAsStream(file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var wording = new Properties();
            wording.load(reader);
            return wording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
