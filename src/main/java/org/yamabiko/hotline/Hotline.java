package org.yamabiko.hotline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.yamabiko.hotline.Step.AskNumber;
import org.yamabiko.hotline.Step.Menu;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Step.StopTexts;
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
 * @param surge the text of {@link #surgeText()} that staff chose; empty if they leave it to the flow
 * @param reasons what callers get whom another system hands over, by its reason; whatever the hour
 */
public record Hotline(PhoneNumber did, String name, Locale language, Trigger trigger, SenderId senderId, Step flow,
        Optional<Step> withheld, Optional<Step> notTextable, Optional<OpeningHours> hours, Optional<String> surge,
        Map<String, Step> reasons) {

    private static final Pattern REASON = Pattern.compile("[a-z0-9-]{1,20}");

    public Hotline {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /** One that has nothing of its own for too many callers. */
    public Hotline(PhoneNumber did, String name, Locale language, Trigger trigger, SenderId senderId, Step flow,
            Optional<Step> withheld, Optional<Step> notTextable, Optional<OpeningHours> hours) {
        this(did, name, language, trigger, senderId, flow, withheld, notTextable, hours, Optional.empty(), Map.of());
    }

    /** Whether a document can give a reason this name. */
    public static boolean isReason(String name) {
        return REASON.matcher(name).matches();
    }

    /** What a call with such a reason gets; empty if the document knows none. */
    public Optional<Step> flow(String reason) {
        return Optional.ofNullable(reasons.get(reason));
    }

    /**
     * The key of the text that callers get while so many call that there is no time for the menu. Staff's choice comes first,
     * then what the flow itself sends to whoever presses nothing; empty if no one text is right for everybody.
     */
    public Optional<String> surgeText() {
        return surge.or(() -> SurgeText.of(flow));
    }

    /**
     * The same for a call that gets this flow, which may be that of another hour or reason: staff chose for the ordinary one.
     */
    public Optional<String> surgeText(Step chosen) {
        return chosen.equals(flow) ? surgeText() : SurgeText.of(chosen);
    }

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
        reasons.values().forEach(step -> collect(step, steps));
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
            case StopTexts stop -> Optional.empty();
        };
    }

    /** The keys of all texts that a caller can get. */
    public List<String> textKeys() {
        var chosen = steps().stream().filter(SendText.class::isInstance).map(s -> ((SendText) s).textKey());
        return Stream.concat(chosen, surge.stream()).distinct().toList();
    }
}
