package org.yamabiko.console.load;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.console.Times;
import org.yamabiko.console.Tone;
import org.yamabiko.console.load.LoadView.Event;
import org.yamabiko.console.load.LoadView.Live;
import org.yamabiko.console.load.LoadView.Standing;
import org.yamabiko.console.load.LoadView.Waiting;
import org.yamabiko.forecast.Spending;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.ladder.LadderDesk;
import org.yamabiko.ladder.LadderEvent;
import org.yamabiko.ladder.Ladders;
import org.yamabiko.ladder.Pin;
import org.yamabiko.ladder.Scope;
import org.yamabiko.outbox.Forecast;
import org.yamabiko.outbox.Outlook;

/** Makes the live part: ladders, queue, and what changed last. */
@Singleton
class LiveViews {

    private static final int MOST_HOTLINES = 50;
    private static final int EVENTS = 20;

    private final Ladders ladders;
    private final LadderDesk desk;
    private final Hotlines hotlines;
    private final Forecast forecast;
    private final Spending spending;
    private final ConsoleConfig config;
    private final Clock clock;

    LiveViews(Ladders ladders, LadderDesk desk, Hotlines hotlines, Forecast forecast, Spending spending, ConsoleConfig config,
            Clock clock) {
        this.ladders = ladders;
        this.desk = desk;
        this.hotlines = hotlines;
        this.forecast = forecast;
        this.spending = spending;
        this.config = config;
        this.clock = clock;
    }

    Live of(Language language) throws SQLException {
        var words = new LoadWords(language);
        var times = Times.in(config.timeZone(), clock, language);
        return new Live(standing(ladders.service(), words, times),
                ladders.busy().stream().limit(MOST_HOTLINES).map(one -> standing(one, words, times)).toList(),
                waiting(words, times), desk.events(EVENTS).stream().map(event -> event(event, words, times)).toList());
    }

    String name(Scope scope, LoadWords words) {
        return scope.isService() ? words.messages().service()
                : desk.name(scope).orElseGet(() -> scope.did().orElseThrow().national());
    }

    private Standing standing(org.yamabiko.ladder.Standing standing, LoadWords words, Times times) {
        var scope = standing.scope();
        var load = standing.load();
        var amounts = words.amounts();
        return new Standing(scope.key(), name(scope, words), scope.did().map(did -> did.national()).orElse(""),
                words.rung(standing.rung()), LoadWords.tone(standing.rung()).css(), words.means(standing.rung()),
                why(standing, words, times), standing.pin().map(pin -> pinned(pin, words, times)).orElse(""),
                standing.automatic() == standing.rung() ? "" : words.rung(standing.automatic()),
                amounts.decimal(load.callsPerSecond()), amounts.count(load.concurrent()), amounts.percent(load.channelUse()),
                hasNoText(scope));
    }

    private static String why(org.yamabiko.ladder.Standing standing, LoadWords words, Times times) {
        return standing.reason().filter(reason -> standing.pin().isEmpty())
                .map(reason -> words.messages().since(words.why(reason), times.moment(standing.since()).shown())).orElse("");
    }

    private static String pinned(Pin pin, LoadWords words, Times times) {
        return pin.until() == null ? words.messages().pinnedForGood(pin.by())
                : words.messages().pinnedUntil(pin.by(), times.moment(pin.until()).shown());
    }

    private boolean hasNoText(Scope scope) {
        return scope.did().flatMap(hotlines.snapshot()::find)
                .filter(live -> live.hotline().surgeText().isEmpty()).isPresent();
    }

    private Waiting waiting(LoadWords words, Times times) throws SQLException {
        var outlook = forecast.outlook();
        var spent = spending.now();
        var amounts = words.amounts();
        var messages = words.messages();
        var known = outlook.perSecond() <= 0 ? "" : outlook.contracted() ? messages.contracted() : messages.seen();
        return new Waiting(amounts.count(outlook.waiting()),
                outlook.perSecond() > 0 ? messages.textsPerSecond(amounts.decimal(outlook.perSecond()))
                        : messages.rateUnknown(),
                known, drains(outlook, words, times), outlook.stalled() ? Tone.BAD.css() : Tone.QUIET.css(),
                messages.segments(amounts.count(spent.thisHour()), amounts.money(spent.moneyThisHour())),
                messages.segments(amounts.count(spent.today()), amounts.money(spent.moneyToday())),
                messages.priceEach(amounts.money(spent.price())));
    }

    private static String drains(Outlook outlook, LoadWords words, Times times) {
        if (outlook.stalled()) {
            return words.messages().stalled();
        }
        if (outlook.waiting() == 0) {
            return words.messages().nothingWaits();
        }
        return outlook.drain().map(time -> words.messages().drainsAt(times.moment(outlook.at().plus(time)).shown(),
                words.amounts().time(time))).orElseGet(words.messages()::unknown);
    }

    private Event event(LadderEvent event, LoadWords words, Times times) {
        var at = times.moment(event.at());
        var amounts = words.amounts();
        var figures = words.messages().figures(amounts.decimal(event.load().callsPerSecond()),
                amounts.count(event.load().concurrent()));
        var why = Optional.ofNullable(event.by()).map(by -> words.messages().pinnedBy(by))
                .orElseGet(() -> words.why(event.reason()));
        return new Event(at.iso(), at.shown(), name(event.scope(), words),
                words.messages().changed(words.rung(event.before()), words.rung(event.rung())), why + " " + figures,
                LoadWords.tone(event.rung()).css());
    }

    /** By their numbers. */
    List<org.yamabiko.hotline.Hotline> hotlines() {
        return hotlines.snapshot().hotlines().values().stream().map(published -> published.hotline())
                .sorted(java.util.Comparator.comparing(hotline -> hotline.did().e164())).toList();
    }
}
