package org.yamabiko.console.load;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.console.Language;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Words;
import org.yamabiko.console.load.LoadView.Choice;
import org.yamabiko.console.load.LoadView.EventFields;
import org.yamabiko.console.load.LoadView.Field;
import org.yamabiko.console.load.LoadView.LimitField;
import org.yamabiko.console.load.LoadView.LimitsRow;
import org.yamabiko.console.load.LoadView.LimitsView;
import org.yamabiko.console.load.LoadView.PinForm;
import org.yamabiko.console.load.LoadView.Share;
import org.yamabiko.forecast.EventForecast;
import org.yamabiko.forecast.EventRehearsal;
import org.yamabiko.ladder.LadderDesk;
import org.yamabiko.ladder.Ladders;
import org.yamabiko.ladder.Rung;
import org.yamabiko.ladder.Scope;
import org.yamabiko.problem.Violation;

/** Makes the page of load. */
@Singleton
class LoadViews {

    private final LiveViews live;
    private final Ladders ladders;
    private final LadderDesk desk;
    private final EventRehearsal events;

    LoadViews(LiveViews live, Ladders ladders, LadderDesk desk, EventRehearsal events) {
        this.live = live;
        this.ladders = ladders;
        this.desk = desk;
        this.events = events;
    }

    /**
     * What somebody wants to see, or has typed.
     *
     * @param scope whose limits are shown
     * @param limits as they were typed; empty for what is stored
     * @param event as it was typed; empty for what is usual
     */
    record Typed(Scope scope, Optional<LimitsForm> limits, Optional<EventForm> event, List<Violation> violations) {

        static Typed nothing(Scope scope) {
            return new Typed(scope, Optional.empty(), Optional.empty(), List.of());
        }
    }

    LoadView of(Typed typed, Optional<EventForecast> event, String notice, Language language) throws SQLException {
        return new LoadView(live.of(language), notice, pin(typed, language), limits(typed, language),
                fields(typed, language), event.map(new EventViews(language)::of).orElse(null));
    }

    LoadView.Live live(Language language) throws SQLException {
        return live.of(language);
    }

    private List<Choice> scopes(Scope chosen, LoadWords words) {
        var scopes = new ArrayList<Choice>();
        scopes.add(new Choice(Scope.SERVICE.key(), words.messages().service(), chosen.isService()));
        live.hotlines().forEach(hotline -> scopes.add(new Choice(hotline.did().e164(),
                hotline.name() + " " + hotline.did().national(), Scope.of(hotline.did()).equals(chosen))));
        return scopes;
    }

    private PinForm pin(Typed typed, Language language) {
        var words = new LoadWords(language);
        var messages = words.messages();
        return new PinForm(scopes(typed.scope(), words),
                Arrays.stream(Rung.values())
                        .map(rung -> new Choice(rung.name(), messages.choice(words.rung(rung), words.means(rung)),
                                rung == Rung.SHORT))
                        .toList(),
                List.of(new Choice("PT30M", messages.halfHour(), true), new Choice("PT1H", messages.hour(), false),
                        new Choice("PT3H", messages.threeHours(), false), new Choice("P1D", messages.aDay(), false),
                        new Choice("", messages.untilLetGo(), false)),
                problem("rung", typed, language) + problem("lasts", typed, language));
    }

    private LimitsView limits(Typed typed, Language language) throws SQLException {
        var words = new LoadWords(language);
        var messages = words.messages();
        var scope = typed.scope();
        var stored = desk.limits(scope);
        var form = typed.limits().orElseGet(() -> LimitsForm.of(stored));
        var hold = ladders.standing(scope).limits();
        var rows = new ArrayList<LimitsRow>();
        rows.add(row(LimitsForm.CALLS, messages.callsPerSecond(), form.callsPerSecond(),
                usual(hold.callsPerSecond(), BigDecimal.ONE, stored.callsPerSecond(), words), typed, language));
        rows.add(row(LimitsForm.CONCURRENT, messages.concurrent(), form.concurrent(),
                usual(hold.concurrent(), BigDecimal.ONE, stored.concurrent(), words), typed, language));
        rows.add(row(LimitsForm.CHANNELS, messages.channelUsePercent(), form.channelUse(),
                usual(hold.channelUse(), BigDecimal.valueOf(100), stored.channelUse(), words), typed, language));
        return new LimitsView(scopes(scope, words), scope.key(), live.name(scope, words), rows);
    }

    /** @return what holds where nothing is set; empty where something is */
    private static String usual(List<Double> hold, BigDecimal times, List<Double> stored, LoadWords words) {
        if (stored != null) {
            return "";
        }
        return hold.isEmpty() ? words.messages().noLimit()
                : words.messages().usualIs(String.join(" / ", LimitsForm.written(hold, times)));
    }

    private static LimitsRow row(String key, String title, List<String> values, String usual, Typed typed,
            Language language) {
        var fields = new ArrayList<LimitField>();
        for (int step = 1; step <= LimitsForm.STEPS; step++) {
            fields.add(new LimitField(key + step, values.get(step - 1)));
        }
        return new LimitsRow(key, title, fields, usual, problem(key, typed, language));
    }

    private EventFields fields(Typed typed, Language language) {
        var form = typed.event().orElseGet(() -> EventForm.usual(events.usual()));
        var carriers = Words.in(language);
        return new EventFields(live.hotlines().stream()
                .map(hotline -> new Choice(hotline.did().national(), hotline.name() + " " + hotline.did().national(),
                        hotline.did().national().equals(form.did())))
                .toList(), problem("did", typed, language), field("at", form.at(), typed, language),
                field("calls", form.calls(), typed, language), field("seconds", form.seconds(), typed, language),
                field("flowSeconds", form.flowSeconds(), typed, language), field("channels", form.channels(), typed, language),
                field("textsPerSecond", form.textsPerSecond(), typed, language),
                field("textablePercent", form.textablePercent(), typed, language),
                field("segmentPrice", form.segmentPrice(), typed, language),
                Arrays.stream(Carrier.values()).map(carrier -> new Share(
                        EventForm.SHARE + carrier.name().toLowerCase(Locale.ROOT), carriers.carrier(carrier.name()),
                        form.shares().getOrDefault(carrier, "0"))).toList(),
                problem("carrierPercent", typed, language));
    }

    private static Field field(String name, String value, Typed typed, Language language) {
        return new Field(value, problem(name, typed, language));
    }

    private static String problem(String field, Typed typed, Language language) {
        return String.join(" ", typed.violations().stream().filter(v -> v.field().equals(field))
                .map(ViolationWords.in(language)::of).toList());
    }
}
