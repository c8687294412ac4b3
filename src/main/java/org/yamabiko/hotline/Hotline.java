package org.yamabiko.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.yamabiko.hotline.Step.AskNumber;
import org.yamabiko.hotline.Step.Menu;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Step.Transfer;
import org.yamabiko.hotline.hours.Opening;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.SenderId;

/**
 * A published number and what happens when it is called.
 *
 * @param withheld what a caller who refused the number gets: {@link Say} or {@link AskNumber}; empty for the built-in help
 * @param notTextable what a caller gets whose line gets no texts: {@link Say} or {@link AskNumber}; empty for the built-in
 *        question for a mobile number
 * @param hours when {@code flow} applies and what does otherwise; empty if it always does
 */
public record Hotline(PhoneNumber did, String name, Locale language, Trigger trigger, SenderId senderId, Step flow,
        Optional<Step> withheld, Optional<Step> notTextable, Optional<OpeningHours> hours) {

    /** What a call gets at such a moment. */
    public Step flow(Opening.Kind moment) {
        return switch (moment) {
            case INSIDE -> flow;
            case OUTSIDE -> hours.map(OpeningHours::outside).orElse(flow);
            case HOLIDAY -> hours.flatMap(OpeningHours::holiday).orElseGet(() -> flow(Opening.Kind.OUTSIDE));
        };
    }

    /** Every step, in the order of the document. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        collect(flow, steps);
        withheld.ifPresent(step -> collect(step, steps));
        notTextable.ifPresent(step -> collect(step, steps));
        hours.ifPresent(open -> {
            collect(open.outside(), steps);
            open.holiday().ifPresent(step -> collect(step, steps));
        });
        return steps;
    }

    private static void collect(Step step, List<Step> into) {
        into.add(step);
        if (step instanceof Menu menu) {
            menu.keys().values().forEach(next -> collect(next, into));
            menu.otherwise().ifPresent(next -> collect(next, into));
        }
    }

    /** Everything of the document that is heard. */
    public List<Utterance> prompts() {
        return steps().stream().map(Hotline::prompt).flatMap(Optional::stream).distinct().toList();
    }

    private static Optional<Utterance> prompt(Step step) {
        return switch (step) {
            case Menu menu -> Optional.of(menu.prompt());
            case Say say -> Optional.of(say.prompt());
            case AskNumber ask -> Optional.of(ask.prompt());
            case SendText text -> Optional.empty();
            case Transfer transfer -> Optional.empty();
        };
    }

    /** The keys of all texts that a caller can choose. */
    public List<String> textKeys() {
        return steps().stream().filter(SendText.class::isInstance).map(s -> ((SendText) s).textKey()).distinct().toList();
    }
}
