package org.yamabiko.forecast;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** What an event may be, and what is assumed where nothing is said. */
final class EventRules {

    static final int MOST_CALLS = 500_000;
    static final int MOST_SECONDS = 7200;
    private static final int MOST_CHANNELS = 100_000;
    private static final int LONGEST_FLOW = 3600;
    private static final double MOST_TEXTS = 10_000;
    private static final int ALL = 100;
    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(10_000);

    /** What the service knows or assumes. */
    record Usual(Duration flow, int channels, double textsPerSecond, int textablePercent, BigDecimal price,
            Map<Carrier, Integer> carrierPercent) {
    }

    private final List<Violation> violations = new ArrayList<>();

    private EventRules() {
    }

    /** @throws InvalidInputException with each field that cannot be */
    static EventPlan plan(EventDraft draft, Optional<Hotline> hotline, Usual usual) {
        var rules = new EventRules();
        if (hotline.isEmpty()) {
            rules.refuse("did", "surge.hotline", "is no number of a hotline that is live");
        }
        var at = rules.time(draft.at());
        var calls = rules.within("calls", draft.calls(), 10_000, MOST_CALLS);
        var seconds = rules.within("seconds", draft.seconds(), 60, MOST_SECONDS);
        var flow = draft.flowSeconds() == null ? usual.flow()
                : Duration.ofSeconds(rules.within("flowSeconds", draft.flowSeconds(), 1, LONGEST_FLOW));
        var channels = rules.within("channels", draft.channels(), usual.channels(), MOST_CHANNELS);
        var rate = rules.rate(draft.textsPerSecond(), usual.textsPerSecond());
        var textable = rules.within("textablePercent", draft.textablePercent(), usual.textablePercent(), ALL);
        var price = rules.price(draft.segmentPrice(), usual.price());
        var percent = rules.percent(draft.carrierPercent(), usual.carrierPercent());
        if (!rules.violations.isEmpty()) {
            throw new InvalidInputException("No such event", rules.violations);
        }
        return new EventPlan(hotline.orElseThrow(), at, calls, seconds, flow, channels, rate, textable, price, percent);
    }

    private LocalTime time(String written) {
        if (written == null || written.isBlank()) {
            return LocalTime.NOON;
        }
        try {
            return LocalTime.parse(written.strip());
        } catch (DateTimeParseException e) {
            refuse("at", "event.time", "must be a time such as 20:15");
            return LocalTime.NOON;
        }
    }

    private int within(String field, Integer value, int usual, int most) {
        if (value == null) {
            return usual;
        }
        if (value < 1 || value > most) {
            refuse(field, "surge.bounds", "must be from 1 to " + most, most);
        }
        return value;
    }

    private double rate(Double value, double usual) {
        if (value == null) {
            return usual;
        }
        if (!(value > 0 && value <= MOST_TEXTS)) {
            refuse("textsPerSecond", "event.rate", "must be above 0 and at most " + MOST_TEXTS, MOST_TEXTS);
        }
        return value;
    }

    private BigDecimal price(BigDecimal value, BigDecimal usual) {
        if (value != null && (value.signum() < 0 || value.compareTo(HIGHEST_PRICE) > 0)) {
            refuse("segmentPrice", "event.price", "must be from 0 to " + HIGHEST_PRICE, HIGHEST_PRICE);
        }
        return value == null ? usual : value;
    }

    private Map<Carrier, Integer> percent(Map<Carrier, Integer> wanted, Map<Carrier, Integer> usual) {
        if (wanted == null || wanted.isEmpty()) {
            return usual;
        }
        var percent = new EnumMap<Carrier, Integer>(Carrier.class);
        for (var carrier : Carrier.values()) {
            percent.put(carrier, Optional.ofNullable(wanted.get(carrier)).orElse(0));
        }
        if (percent.values().stream().anyMatch(part -> part < 0)
                || percent.values().stream().mapToInt(Integer::intValue).sum() != ALL) {
            refuse("carrierPercent", "event.shares", "must come to 100 in all");
        }
        return percent;
    }

    private void refuse(String field, String code, String message, Object... args) {
        violations.add(Violation.of(field, code, message, args));
    }
}
