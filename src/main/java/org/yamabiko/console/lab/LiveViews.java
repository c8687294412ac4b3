package org.yamabiko.console.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.yamabiko.console.Language;
import org.yamabiko.console.Tone;
import org.yamabiko.console.lab.ReportView.Fact;
import org.yamabiko.console.lab.SurgeView.Cell;
import org.yamabiko.console.lab.SurgeView.Chart;
import org.yamabiko.console.lab.SurgeView.Live;
import org.yamabiko.console.lab.SurgeView.Row;
import org.yamabiko.console.lab.SurgeView.Series;
import org.yamabiko.lab.surge.SurgeRecord;
import org.yamabiko.lab.surge.SurgeSecond;

/** A surge while it runs. */
final class LiveViews {

    private static final int MOST_POINTS = 120;

    private final Language language;
    private final SurgeMessages messages;
    private final Amounts amounts;

    LiveViews(Language language) {
        this.language = language;
        this.messages = SurgeWords.messages(language);
        this.amounts = new Amounts(language.locale());
    }

    Live of(SurgeRecord surge) {
        var figures = surge.figures();
        var facts = new ArrayList<>(List.of(new Fact(messages.offered(), amounts.count(figures.offered()), ""),
                new Fact(messages.answered(), amounts.count(figures.answered()), ""),
                new Fact(messages.promised(), amounts.count(figures.promised()), ""),
                new Fact(messages.refused(), amounts.count(figures.refused()), ""),
                new Fact(messages.leftOut(), amounts.count(figures.leftOut()), ""),
                new Fact(messages.decideMedian(), amounts.millis(figures.decide().median()), ""),
                new Fact(messages.decideLate(), amounts.millis(figures.decide().late()), ""),
                new Fact(messages.mostQueued(), amounts.count(figures.peaks().queue()), "")));
        if (surge.after() != null) {
            facts.add(new Fact(messages.rows(), amounts.count(surge.after().rows()), ""));
            facts.add(new Fact(messages.drain(), surge.after().drainMillis() == null
                    ? messages.notDrained(amounts.count(surge.after().waiting()))
                    : amounts.millis(surge.after().drainMillis()), ""));
        }
        return new Live(surge.id().toString(), surge.plan().did(), new SurgeWords(language).state(surge.state()),
                (surge.state().isOver() ? Tone.GOOD : Tone.WAITING).css(), surge.state().isOver(), figures.begun(),
                surge.plan().calls(), messages.progress(amounts.count(figures.begun()), amounts.count(surge.plan().calls())),
                facts, charts(figures.seconds()));
    }

    private List<Chart> charts(List<SurgeSecond> seconds) {
        return List.of(
                chart("plot-calls", messages.plotCalls(), messages.plotCallsSub(), seconds, List.of(
                        new Series(messages.offered(), "solid", "waiting"), new Series(messages.answered(), "dashed", "good"),
                        new Series(messages.refused(), "dashed", "bad")),
                        List.of(SurgeSecond::offered, SurgeSecond::answered, SurgeSecond::refused)),
                chart("plot-decide", messages.plotDecide(), messages.plotDecideSub(), seconds, List.of(
                        new Series(messages.median(), "solid", "waiting"), new Series(messages.late(), "dashed", "care")),
                        List.of(SurgeSecond::median, SurgeSecond::late)),
                chart("plot-under-way", messages.plotUnderWay(), messages.plotUnderWaySub(), seconds,
                        List.of(new Series(messages.underWay(), "solid", "waiting")), List.of(SurgeSecond::underWay)),
                chart("plot-queue", messages.plotQueue(), messages.plotQueueSub(), seconds,
                        List.of(new Series(messages.queued(), "solid", "care")), List.of(SurgeSecond::queue)));
    }

    /** A long surge is shown in means of some seconds each. */
    private Chart chart(String id, String title, String sub, List<SurgeSecond> seconds, List<Series> series,
            List<Function<SurgeSecond, Number>> values) {
        int step = Math.ceilDiv(Math.max(1, seconds.size()), MOST_POINTS);
        var rows = IntStream.iterate(0, at -> at < seconds.size(), at -> at + step).mapToObj(at -> {
            var some = seconds.subList(at, Math.min(seconds.size(), at + step));
            return new Row(some.getFirst().at(), values.stream().map(value -> cell(mean(some, value))).toList());
        }).toList();
        return new Chart(id, title, sub, series, rows);
    }

    private static OptionalDouble mean(List<SurgeSecond> some, Function<SurgeSecond, Number> value) {
        return some.stream().map(value).filter(number -> number != null).mapToDouble(Number::doubleValue).average();
    }

    private Cell cell(OptionalDouble value) {
        return value.isEmpty() ? new Cell(Double.NaN, "–")
                : new Cell(value.getAsDouble(), amounts.decimal(value.getAsDouble()));
    }
}
