package org.yamabiko.lab.scenario;

import java.util.ArrayList;
import java.util.List;

import org.yamabiko.lab.LabCallView;
import org.yamabiko.lab.LabText;
import org.yamabiko.lab.scenario.Scenario.Expectation;
import org.yamabiko.lab.scenario.Scenario.ExpectedText;

/** Compares what came of a call with what was expected. */
final class Verdict {

    private Verdict() {
    }

    static List<Failure> of(Expectation expected, LabCallView call) {
        var failures = new ArrayList<Failure>();
        var outcome = call.outcome().orElseThrow();
        expected.outcome().filter(wanted -> wanted != outcome)
                .ifPresent(wanted -> failures.add(Failure.of("outcome", wanted, outcome)));
        if (expected.noText()) {
            call.texts().forEach(text -> failures.add(Failure.of("text-unwanted", text.textKey())));
        }
        expected.text().ifPresent(text -> compare(text, call.texts(), failures));
        return failures;
    }

    /** Whether all that the call became is where it should go. */
    static boolean arrived(LabCallView call) {
        return call.texts().stream().allMatch(text -> text.arrivedAt().isPresent());
    }

    private static void compare(ExpectedText expected, List<LabText> texts, List<Failure> failures) {
        if (texts.isEmpty()) {
            failures.add(Failure.of("text-missing", expected.key().or(expected::contains).orElse("SMS")));
            return;
        }
        var text = texts.stream().filter(sent -> expected.key().filter(sent.textKey()::equals).isPresent()).findFirst()
                .orElse(texts.getLast());
        expected.key().filter(key -> !key.equals(text.textKey()))
                .ifPresent(key -> failures.add(Failure.of("text-other", key, text.textKey())));
        expected.contains().filter(words -> !text.body().contains(words))
                .ifPresent(words -> failures.add(Failure.of("text-words", words, text.body().strip())));
        expected.to().filter(number -> !number.masked().equals(text.recipient()))
                .ifPresent(number -> failures.add(Failure.of("text-to", number.masked(), text.recipient())));
        expected.from().filter(sender -> !sender.equals(text.sender()))
                .ifPresent(sender -> failures.add(Failure.of("text-from", sender, text.sender())));
        var inTime = text.arrivedAt().filter(at -> !at.isAfter(text.decidedAt().plus(expected.within())));
        if (inTime.isEmpty()) {
            failures.add(Failure.of("text-late", expected.within().toSeconds(), text.status()));
        }
    }
}
