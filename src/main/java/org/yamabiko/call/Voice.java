package org.yamabiko.call;

import java.util.Locale;

import org.yamabiko.hotline.Utterance;
import org.yamabiko.phone.CallerLine;
import org.yamabiko.prompt.Audio;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.Sentence;

/** Finds the sound of what is said, in the language of one hotline. */
record Voice(Prompts prompts, Locale language) {

    /** What staff wrote; {@code fallback} is heard if there is no sound for it. */
    Audio staff(Utterance said, Sentence fallback) {
        return prompts.audio(prompt(said, language), fallback);
    }

    static Prompt prompt(Utterance said, Locale language) {
        return new Prompt(said.say(), language, said.reading(), said.recording());
    }

    /** What the service itself says. */
    Audio own(Sentence sentence) {
        return prompts.audio(sentence, language);
    }

    /** Why a text cannot go to the line that calls. */
    Audio help(CallerLine line) {
        return own(switch (line) {
            case WITHHELD -> Sentence.WITHHELD_HELP;
            case UNAVAILABLE -> Sentence.UNAVAILABLE_HELP;
            case PAYPHONE -> Sentence.PAYPHONE_HELP;
            case LANDLINE -> Sentence.LANDLINE_HELP;
            case IP_PHONE -> Sentence.IP_PHONE_HELP;
            case TOLL_FREE -> Sentence.TOLL_FREE_HELP;
            case SERVICE -> Sentence.SERVICE_HELP;
            case M2M -> Sentence.M2M_HELP;
            case FOREIGN -> Sentence.FOREIGN_HELP;
            case UNREADABLE, MOBILE -> Sentence.UNUSABLE_HELP;
        });
    }
}
