package org.yamabiko.console.lab;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.yamabiko.call.TraceSentences;
import org.yamabiko.console.MaskedNumber;
import org.yamabiko.console.Words;
import org.yamabiko.console.lab.CallPiece.Line;
import org.yamabiko.console.lab.CallPiece.Sms;
import org.yamabiko.lab.CallEvent;
import org.yamabiko.lab.CallEvent.Heard;
import org.yamabiko.lab.CallEvent.Side;
import org.yamabiko.lab.LabCallView;
import org.yamabiko.lab.LabCallView.Numbered;
import org.yamabiko.lab.LabText;
import org.yamabiko.phone.PhoneNumber;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Puts a rehearsed call into words. */
@Singleton
class CallPieces {

    CallPiece of(LabCallView call, long since, Locale language) {
        var messages = MessageBundles.get(LabMessages.class, Localized.Literal.of(language.getLanguage()));
        var words = new Words(language);
        var lines = call.events().stream().flatMap(event -> line(event, call, messages, language).stream()).toList();
        var last = call.events().stream().mapToLong(Numbered::number).max().orElse(since);
        return new CallPiece(call.id().toString(), last, call.state().name(), call.lasted().toSeconds(),
                call.outcome().map(outcome -> words.outcome(outcome.name())).orElse(""), lines,
                call.texts().stream().map(text -> sms(text, call, words)).toList());
    }

    private static Optional<Line> line(Numbered numbered, LabCallView call, LabMessages messages, Locale language) {
        var event = numbered.event();
        var at = Duration.between(call.startedAt(), event.at()).toMillis() / 1000.0;
        return switch (event) {
            case CallEvent.Ringing ringing -> said("state", at, messages.calling(ringing.did()));
            case CallEvent.Answered answered -> said("state", at, messages.answered());
            case CallEvent.Playing playing -> Optional.of(new Line("heard", at, playing.words(),
                    playing.prompts().stream().map(Heard::path).toList(), true));
            case CallEvent.Interrupted interrupted -> Optional.of(new Line("", at, "", List.of(), true));
            case CallEvent.Pressed pressed -> said("pressed", at, messages.pressed(String.valueOf(pressed.key())));
            case CallEvent.TimedOut timedOut -> said("state", at, messages.timedOut());
            case CallEvent.Decided decided -> said("decided", at, TraceSentences.sentence(decided.step(),
                    decided.args().stream().map(arg -> MaskedNumber.inPlaceOf(arg, call.did())).toList(), language));
            case CallEvent.Transferred transferred -> said("state", at, messages.transferred(transferred.extension()));
            case CallEvent.HungUp hungUp -> Optional.of(new Line("state", at,
                    hungUp.by() == Side.CALLER ? messages.hungUpByCaller() : messages.hungUpByService(), List.of(), true));
            case CallEvent.PlayedToEnd playedToEnd -> Optional.empty();
            case CallEvent.Asked asked -> Optional.empty();
            case CallEvent.Ended ended -> Optional.empty();
        };
    }

    private static Optional<Line> said(String kind, double at, String words) {
        return Optional.of(new Line(kind, at, words, List.of(), false));
    }

    private static Sms sms(LabText text, LabCallView call, Words words) {
        var sender = PhoneNumber.parse(text.sender()).map(PhoneNumber::national).orElse(text.sender());
        return new Sms(call.persona().carrier().map(carrier -> carrier.name().toLowerCase(Locale.ROOT)).orElse("plain"), sender,
                text.body(), String.valueOf(text.segments()), words.status(text.status().name()),
                text.arrivedAt().isPresent());
    }
}
