package org.yamabiko.forecast;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.forecast.EventForecast.OnLadder;
import org.yamabiko.forecast.EventForecast.Sending;
import org.yamabiko.forecast.EventForecast.Way;
import org.yamabiko.forecast.EventRules.Usual;
import org.yamabiko.forecast.EventSending.Billed;
import org.yamabiko.guard.GuardConfig;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.ladder.LadderRehearsal;
import org.yamabiko.ladder.LadderRehearsal.Result;
import org.yamabiko.ladder.Rung;
import org.yamabiko.outbox.Forecast;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.text.Occasion;
import org.yamabiko.text.Preflight;
import org.yamabiko.text.Text;

/** Rehearses an event by calculation: nothing is called and nothing is sent. */
@ApplicationScoped
public class EventRehearsal {

    /** Where nothing limits the lanes and none was seen under load: somebody has to say. */
    private static final double SOME_RATE = 100;

    private final Hotlines hotlines;
    private final FlowLength lengths;
    private final LadderRehearsal ladder;
    private final Preflight preflight;
    private final Forecast forecast;
    private final ForecastConfig config;
    private final BigDecimal price;

    EventRehearsal(Hotlines hotlines, FlowLength lengths, LadderRehearsal ladder, Preflight preflight, Forecast forecast,
            ForecastConfig config, GuardConfig guard) {
        this.hotlines = hotlines;
        this.lengths = lengths;
        this.ladder = ladder;
        this.preflight = preflight;
        this.forecast = forecast;
        this.config = config;
        this.price = BigDecimal.valueOf(guard.segmentPrice());
    }

    /** What is assumed where nobody says otherwise. */
    public EventDraft usual() {
        var usual = usual(Optional.empty());
        return new EventDraft("", "20:15", 10_000, 60, null, usual.channels(), usual.textsPerSecond(), usual.textablePercent(),
                usual.price(), usual.carrierPercent());
    }

    public EventForecast of(EventDraft draft) {
        var wanted = draft == null ? usual() : draft;
        var hotline = Optional.ofNullable(wanted.did()).flatMap(PhoneNumber::parse).flatMap(hotlines.snapshot()::find)
                .map(published -> published.hotline());
        return of(EventRules.plan(wanted, hotline, usual(hotline)));
    }

    private Usual usual(Optional<Hotline> hotline) {
        var outlook = forecast.outlook();
        var percent = config.carrierPercent();
        return new Usual(hotline.map(lengths::of).orElse(FlowLength.UNANSWERED), ladder.channels(),
                outlook.perSecond() > 0 ? outlook.perSecond() : SOME_RATE, config.textablePercent(), price,
                new EnumMap<>(Map.of(Carrier.DOCOMO, percent.docomo(), Carrier.AU, percent.au(), Carrier.SOFTBANK,
                        percent.softbank(), Carrier.RAKUTEN, percent.rakuten())));
    }

    private EventForecast of(EventPlan plan) {
        var arrivals = Spot.arrivals(plan.calls(), plan.seconds());
        var hotline = plan.hotline();
        var key = hotline.surgeText();
        var lasting = lasting(plan, key.isPresent());
        var result = ladder.play(hotline.did(), plan.channels(), arrivals, lasting);
        var text = key.or(() -> hotline.textKeys().stream().findFirst())
                .map(hotlines.snapshot().texts()::get);
        return new EventForecast(hotline.did().national(), hotline.name(), plan.at(), plan.calls(), plan.seconds(),
                Spot.peak(plan.calls(), plan.seconds()), ways(plan, arrivals),
                new OnLadder(result.highest(), result.calls(), result.firstSecond(), plan.channels(), result.peakChannels(),
                        result.busy()),
                key.orElse(null), text.map(words -> sending(plan, arrivals, result, words, key.isPresent())).orElse(null));
    }

    /** Without a default text everybody stays in the flow, whatever the rung. */
    private Map<Rung, Duration> lasting(EventPlan plan, boolean hasDefault) {
        var lasting = new EnumMap<Rung, Duration>(Rung.class);
        for (var rung : Rung.values()) {
            lasting.put(rung, hasDefault ? length(plan, rung) : plan.flow());
        }
        return lasting;
    }

    private Duration length(EventPlan plan, Rung rung) {
        return switch (rung) {
            case NORMAL -> plan.flow();
            case SHORT -> lengths.ofShort(plan.hotline());
            case HANG_UP, SHED -> FlowLength.UNANSWERED;
        };
    }

    private List<Way> ways(EventPlan plan, List<Integer> arrivals) {
        return List.of(Rung.NORMAL, Rung.SHORT, Rung.HANG_UP).stream()
                .map(rung -> new Way(rung, length(plan, rung).toMillis() / 1000.0, channels(arrivals, length(plan, rung))))
                .toList();
    }

    /** The most that are under way at once, if each takes so long. */
    static int channels(List<Integer> arrivals, Duration length) {
        var seconds = length.toMillis() / 1000.0;
        double most = 0;
        for (int end = 0; end < arrivals.size(); end++) {
            double sum = 0;
            for (int back = 0; back <= end && back < seconds; back++) {
                sum += arrivals.get(end - back) * Math.min(1, seconds - back);
            }
            most = Math.max(most, sum);
        }
        return (int) Math.ceil(most);
    }

    private Sending sending(EventPlan plan, List<Integer> arrivals, Result result, Text text, boolean hasDefault) {
        var hotline = plan.hotline();
        var occasion = new Occasion(hotline.language(), hotline.did(), hotline.name());
        var billed = new EnumMap<Carrier, Billed>(Carrier.class);
        for (var carrier : Carrier.values()) {
            billed.put(carrier, new Billed(preflight.measure(text.compose(occasion), carrier).segments(),
                    preflight.measure(text.shortened().compose(occasion), carrier).segments()));
        }
        var all = result.calls().values().stream().mapToInt(Integer::intValue).sum();
        var whole = hasDefault ? result.calls().getOrDefault(Rung.NORMAL, 0) : all;
        return new EventSending(plan).of(arrivals, whole, all - whole, billed);
    }
}
