package org.yamabiko.lab.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.yamabiko.lab.CallEvent;
import org.yamabiko.lab.CallEvent.Side;
import org.yamabiko.lab.LabCallView;
import org.yamabiko.lab.LabCallView.Numbered;
import org.yamabiko.lab.scenario.Scenario.Expectation;
import org.yamabiko.lab.scenario.Scenario.ExpectedText;
import org.yamabiko.lab.scenario.Scenario.Step;
import org.yamabiko.phone.PhoneNumber;

/** Makes a scenario of what somebody did: what was heard must be heard again, what came of it must come again. */
public final class Recording {

    private final List<Step> steps = new ArrayList<>();
    private Instant spoke;

    private Recording() {
    }

    /** @param call with all its events, after its end */
    public static Scenario of(LabCallView call, String name) {
        var recording = new Recording();
        var events = call.events().stream().map(Numbered::event).toList();
        var lastRinging = events.stream().filter(CallEvent.Ringing.class::isInstance).reduce((first, second) -> second);
        events.stream().skip(lastRinging.map(events::indexOf).orElse(0)).forEach(recording::take);
        var text = call.texts().stream().findFirst().map(sent -> new ExpectedText(Optional.of(sent.textKey()),
                Optional.empty(), Optional.empty(), Optional.of(sent.sender()), ExpectedText.USUALLY_WITHIN));
        return new Scenario(name, call.persona(), PhoneNumber.parse(call.did()).orElseThrow(), call.reason(), call.drafts(),
                recording.steps,
                new Expectation(call.outcome(), text, text.isEmpty()));
    }

    private void take(CallEvent event) {
        switch (event) {
            case CallEvent.Playing playing -> {
                spoke = playing.at();
                if (!playing.words().isEmpty()) {
                    steps.add(new Step.Hear(playing.words()));
                }
            }
            case CallEvent.Pressed pressed -> press(pressed);
            case CallEvent.HungUp hungUp when hungUp.by() == Side.CALLER -> steps.add(new Step.HangUp());
            default -> {
                // what follows by itself
            }
        }
    }

    /** Keys without a word between them are one number. */
    private void press(CallEvent.Pressed pressed) {
        if (!steps.isEmpty() && steps.getLast() instanceof Step.Press before) {
            steps.set(steps.size() - 1, new Step.Press(before.keys() + pressed.key(), before.after()));
            return;
        }
        var after = spoke == null ? Duration.ZERO : Duration.ofSeconds(Duration.between(spoke, pressed.at()).toSeconds());
        steps.add(new Step.Press(String.valueOf(pressed.key()), after));
    }
}
