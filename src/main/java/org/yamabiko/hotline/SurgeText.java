package org.yamabiko.hotline;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.stream.Stream;

import org.yamabiko.hotline.Step.AskNumber;
import org.yamabiko.hotline.Step.Menu;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Step.StopTexts;
import org.yamabiko.hotline.Step.Transfer;

/** Which one text of a flow is right for callers who cannot be asked. The editor names the same one: {@code surge.js}. */
final class SurgeText {

    private SurgeText() {
    }

    /** A menu sends what it has for whoever presses nothing; else whatever a flow has, if all its ends are the same text. */
    static Optional<String> of(Step flow) {
        return direct(flow).or(() -> only(flow));
    }

    private static Optional<String> direct(Step flow) {
        return switch (flow) {
            case SendText text -> Optional.of(text.textKey());
            case Menu menu -> menu.otherwise().filter(SendText.class::isInstance).map(step -> ((SendText) step).textKey());
            case Say say -> Optional.empty();
            case Transfer transfer -> Optional.empty();
            case StopTexts stop -> Optional.empty();
            case AskNumber ask -> Optional.empty();
        };
    }

    /** Empty where somebody may want no text: to be transferred, or to get none any more. */
    private static Optional<String> only(Step flow) {
        var ends = ends(flow).collect(toSet());
        return ends.size() == 1 && ends.iterator().next() instanceof SendText text ? Optional.of(text.textKey())
                : Optional.empty();
    }

    private static Stream<Step> ends(Step step) {
        return step instanceof Menu menu
                ? Stream.concat(menu.keys().values().stream(), menu.otherwise().stream()).flatMap(SurgeText::ends)
                : Stream.of(step);
    }
}
