package org.yamabiko.forecast;

import java.time.Duration;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.Step.AskNumber;
import org.yamabiko.hotline.Step.Menu;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Step.StopTexts;
import org.yamabiko.hotline.Step.Transfer;
import org.yamabiko.hotline.Utterance;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.Sentence;

/** How long a call holds its channel, by the sound it hears and what people usually take. */
@Singleton
class FlowLength {

    /** To set up and to end; a call that is not answered takes no longer. */
    static final Duration UNANSWERED = Duration.ofSeconds(2);
    /** To find the key. */
    private static final Duration CHOOSING = Duration.ofSeconds(3);
    /** With a person. */
    private static final Duration TALK = Duration.ofMinutes(3);

    private final Prompts prompts;

    FlowLength(Prompts prompts) {
        this.prompts = prompts;
    }

    Duration of(Hotline hotline) {
        return UNANSWERED.plus(of(hotline.flow(), hotline.language()));
    }

    /** The promise alone. */
    Duration ofShort(Hotline hotline) {
        return UNANSWERED.plus(promise(hotline.language()));
    }

    private Duration of(Step step, Locale language) {
        return switch (step) {
            case Menu menu -> sound(menu.prompt(), Sentence.GENERIC_MENU, language).plus(CHOOSING).plus(mean(menu, language));
            case SendText text -> promise(language);
            case Say say -> sound(say.prompt(), Sentence.GENERIC_SAY, language);
            case Transfer transfer -> TALK;
            case StopTexts stop -> prompts.audio(Sentence.STOPPED, language).length();
            case AskNumber ask -> sound(ask.prompt(), Sentence.ASK_NUMBER, language);
        };
    }

    /** Which key is pressed how often is not known: each as often as the others. */
    private Duration mean(Menu menu, Locale language) {
        return menu.keys().values().stream().map(next -> of(next, language)).reduce(Duration::plus)
                .map(sum -> sum.dividedBy(menu.keys().size())).orElse(Duration.ZERO);
    }

    private Duration promise(Locale language) {
        return prompts.audio(Sentence.PROMISE, language).length();
    }

    private Duration sound(Utterance said, Sentence fallback, Locale language) {
        return prompts.audio(new Prompt(said.say(), language, said.reading(), said.recording()), fallback).length();
    }
}
