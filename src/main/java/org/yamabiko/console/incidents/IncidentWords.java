package org.yamabiko.console.incidents;

import java.time.Duration;

import org.yamabiko.console.Language;
import org.yamabiko.console.Tone;
import org.yamabiko.incident.FollowUpEnd;
import org.yamabiko.incident.FollowUpState;
import org.yamabiko.incident.IncidentState;
import org.yamabiko.incident.Round.FollowUp;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Words for the codes of incidents. */
record IncidentWords(IncidentMessages messages) {

    static IncidentWords in(Language language) {
        return new IncidentWords(messages(language));
    }

    static IncidentMessages messages(Language language) {
        return switch (language) {
            case JAPANESE -> MessageBundles.get(IncidentMessages.class);
            case ENGLISH -> MessageBundles.get(IncidentMessages.class, Localized.Literal.of(language.tag()));
        };
    }

    String state(IncidentState state) {
        return switch (state) {
            case DRAFT -> messages.stateDraft();
            case ARMED -> messages.stateArmed();
            case ON -> messages.stateOn();
            case OVER -> messages.stateOver();
        };
    }

    static Tone tone(IncidentState state) {
        return switch (state) {
            case DRAFT -> Tone.CARE;
            case ARMED -> Tone.GOOD;
            case ON -> Tone.BAD;
            case OVER -> Tone.QUIET;
        };
    }

    String state(FollowUp followUp) {
        return switch (followUp.state()) {
            case NONE -> messages.followUpNone();
            case RUNNING -> messages.followUpRunning();
            case DONE -> messages.followUpDone();
            case STOPPED -> followUp.end().map(this::end).orElse(messages.endByHand());
        };
    }

    static Tone tone(FollowUpState state) {
        return switch (state) {
            case NONE -> Tone.QUIET;
            case RUNNING -> Tone.WAITING;
            case DONE -> Tone.GOOD;
            case STOPPED -> Tone.CARE;
        };
    }

    private String end(FollowUpEnd end) {
        return switch (end) {
            case ALL_TOLD -> messages.followUpDone();
            case BY_HAND -> messages.endByHand();
            case TIME_OVER -> messages.endTimeOver();
            case TEXT_NOT_SENDABLE -> messages.endText();
            case ON_AGAIN -> messages.endOnAgain();
        };
    }

    /** Whole minutes, rounded up: what is left is never nothing. */
    String time(Duration time) {
        var minutes = time.plusSeconds(59).toMinutes();
        var hours = minutes / 60;
        var rest = minutes % 60;
        return hours == 0 ? messages.minutes(rest)
                : rest == 0 ? messages.hours(hours) : messages.hoursAndMinutes(hours, rest);
    }
}
