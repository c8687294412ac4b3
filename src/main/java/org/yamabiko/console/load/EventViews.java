package org.yamabiko.console.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.yamabiko.console.Language;
import org.yamabiko.console.Tone;
import org.yamabiko.console.Words;
import org.yamabiko.console.load.LoadView.Bill;
import org.yamabiko.console.load.LoadView.EventView;
import org.yamabiko.console.load.LoadView.Fact;
import org.yamabiko.console.load.LoadView.Step;
import org.yamabiko.console.load.LoadView.Way;
import org.yamabiko.forecast.EventForecast;
import org.yamabiko.forecast.EventForecast.Sending;
import org.yamabiko.ladder.Rung;

/** Tells an event that was rehearsed. */
record EventViews(Language language) {

    EventView of(EventForecast event) {
        var messages = words().messages();
        return new EventView(verdict(event), event.ladder().busy() > 0 ? Tone.CARE.css() : Tone.GOOD.css(), facts(event),
                event.channelsNeeded().stream().map(way -> way(event, way)).toList(), steps(event),
                event.sending() == null ? List.of() : event.sending().bills().stream().map(this::bill).toList(),
                event.text() == null ? messages.noDefaultText() : "");
    }

    private LoadWords words() {
        return new LoadWords(language);
    }

    private String verdict(EventForecast event) {
        var amounts = words().amounts();
        var ladder = event.ladder();
        var highest = words().rung(ladder.highest());
        return ladder.busy() > 0
                ? words().messages().verdictBusy(amounts.count(event.calls()), amounts.count(ladder.busy()), highest)
                : words().messages().verdictWhole(amounts.count(event.calls()), highest);
    }

    private List<Fact> facts(EventForecast event) {
        var messages = words().messages();
        var amounts = words().amounts();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(messages.peak(), messages.callsPerSecondIs(amounts.decimal(event.peakPerSecond())), ""));
        facts.add(new Fact(messages.peakChannels(), amounts.count(event.ladder().peakChannels()),
                messages.ofChannels(amounts.count(event.ladder().channels()))));
        if (event.sending() != null) {
            addSending(event.sending(), facts);
        }
        return facts;
    }

    private void addSending(Sending sending, List<Fact> facts) {
        var messages = words().messages();
        var amounts = words().amounts();
        facts.add(new Fact(messages.textsInAll(), amounts.count(sending.texts()),
                messages.textsPerSecond(amounts.decimal(sending.textsPerSecond()))));
        facts.add(new Fact(messages.longestWait(), amounts.time(Duration.ofSeconds(sending.longestWait())), ""));
        facts.add(new Fact(messages.lastText(), sending.ends().toString(),
                messages.afterBegin(amounts.time(Duration.ofSeconds(sending.drained())))));
        facts.add(new Fact(messages.money(), amounts.money(sending.money()),
                messages.segmentsAt(amounts.count(sending.segments()), amounts.money(sending.price()))));
    }

    private Way way(EventForecast event, EventForecast.Way way) {
        var amounts = words().amounts();
        var enough = way.channels() <= event.ladder().channels();
        return new Way(words().rung(way.rung()), amounts.decimal(way.secondsPerCall()), amounts.count(way.channels()),
                (enough ? Tone.GOOD : Tone.BAD).css(), enough ? words().messages().enough() : words().messages().tooFew());
    }

    private List<Step> steps(EventForecast event) {
        var amounts = words().amounts();
        return Arrays.stream(Rung.values()).filter(event.ladder().calls()::containsKey)
                .map(rung -> new Step(words().rung(rung), LoadWords.tone(rung).css(),
                        amounts.count(event.ladder().calls().get(rung)),
                        words().messages().fromSecond(event.ladder().firstSecond().get(rung))))
                .toList();
    }

    private Bill bill(EventForecast.Bill bill) {
        var amounts = words().amounts();
        var each = bill.segmentsEach() == bill.segmentsShort() ? amounts.count(bill.segmentsEach())
                : words().messages().eachShort(amounts.count(bill.segmentsEach()), amounts.count(bill.segmentsShort()));
        return new Bill(Words.in(language).carrier(bill.carrier().name()), bill.percent() + "%", amounts.count(bill.texts()),
                each, amounts.count(bill.segments()));
    }
}
