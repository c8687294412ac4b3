package org.yamabiko.console.load;

import org.yamabiko.console.Language;
import org.yamabiko.console.Tone;
import org.yamabiko.ladder.Reason;
import org.yamabiko.ladder.Rung;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Words for what is on the ladder. */
record LoadWords(Language language) {

    LoadMessages messages() {
        return switch (language) {
            case JAPANESE -> MessageBundles.get(LoadMessages.class);
            case ENGLISH -> MessageBundles.get(LoadMessages.class, Localized.Literal.of(language.tag()));
        };
    }

    Amounts amounts() {
        return new Amounts(language.locale());
    }

    String rung(Rung rung) {
        return switch (rung) {
            case NORMAL -> messages().normal();
            case SHORT -> messages().shortened();
            case HANG_UP -> messages().hangUp();
            case SHED -> messages().shed();
        };
    }

    String means(Rung rung) {
        return switch (rung) {
            case NORMAL -> messages().normalMeans();
            case SHORT -> messages().shortMeans();
            case HANG_UP -> messages().hangUpMeans();
            case SHED -> messages().shedMeans();
        };
    }

    static Tone tone(Rung rung) {
        return switch (rung) {
            case NORMAL -> Tone.GOOD;
            case SHORT, HANG_UP -> Tone.CARE;
            case SHED -> Tone.BAD;
        };
    }

    String why(Reason reason) {
        var amounts = amounts();
        return switch (reason.why()) {
            case CALLS_PER_SECOND -> messages().whyRate(amounts.decimal(reason.figure()), amounts.decimal(reason.limit()));
            case CONCURRENT -> messages().whyConcurrent(amounts.decimal(reason.figure()), amounts.decimal(reason.limit()));
            case CHANNEL_USE -> messages().whyChannels(amounts.percent(reason.figure()), amounts.percent(reason.limit()));
            case QUIET -> messages().whyQuiet();
            case PINNED -> messages().whyPinned();
            case LET_GO -> messages().whyLetGo();
        };
    }
}
