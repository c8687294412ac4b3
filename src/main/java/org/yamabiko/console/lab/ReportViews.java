package org.yamabiko.console.lab;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.yamabiko.console.Language;
import org.yamabiko.console.Words;
import org.yamabiko.console.lab.Plot.Line;
import org.yamabiko.console.lab.ReportView.Fact;
import org.yamabiko.console.lab.ReportView.Picture;
import org.yamabiko.console.lab.ReportView.Row;
import org.yamabiko.lab.surge.SurgeRecord;
import org.yamabiko.lab.surge.SurgeSecond;
import org.yamabiko.lab.surge.SurgeState;

/** Tells a surge that is over. */
final class ReportViews {

    private final Language language;
    private final ZoneId zone;
    private final SurgeMessages messages;
    private final SurgeWords words;
    private final Amounts amounts;

    ReportViews(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.messages = SurgeWords.messages(language);
        this.words = new SurgeWords(language);
        this.amounts = new Amounts(language.locale());
    }

    ReportView of(SurgeRecord surge) {
        return new ReportView(surge.id().toString(), language.tag(), messages.reportTitle(), when(surge), verdict(surge),
                isWhole(surge) ? "good" : "care", plan(surge), figures(surge), outcomes(surge), plots(surge), rows(surge));
    }

    String when(SurgeRecord surge) {
        var pattern = language == Language.JAPANESE ? "y年M月d日 HH:mm:ss" : "d MMMM y, HH:mm:ss";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(surge.startedAt().atZone(zone)) + " ("
                + zone.getId() + ")";
    }

    private static boolean isWhole(SurgeRecord surge) {
        return surge.state() == SurgeState.DONE && surge.missing() == 0 && surge.figures().leftOut() == 0
                && surge.figures().refused() == 0 && surge.figures().broken() == 0;
    }

    private String verdict(SurgeRecord surge) {
        var calls = amounts.count(surge.figures().begun());
        var rows = amounts.count(surge.after().rows());
        if (isWhole(surge)) {
            return messages.verdictWhole(calls, rows);
        }
        return surge.state() == SurgeState.STOPPED ? messages.verdictStopped(calls, rows)
                : messages.verdictPart(calls, rows,
                        amounts.count(surge.figures().refused()), amounts.count(surge.figures().broken()),
                        amounts.count(surge.figures().leftOut()), amounts.count(surge.missing()));
    }

    private List<Fact> plan(SurgeRecord surge) {
        var plan = surge.plan();
        var machine = surge.machine();
        var mix = plan.mix().entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(share -> words.persona(share.getKey()) + " × " + share.getValue())
                .collect(Collectors.joining(language == Language.JAPANESE ? "、" : ", "));
        return List.of(new Fact(messages.did(), plan.did(), ""),
                new Fact(messages.curve(), words.curve(plan.curve()), ""),
                new Fact(messages.calls(), amounts.count(plan.calls()), ""),
                new Fact(messages.length(), amounts.seconds(plan.seconds()), ""),
                new Fact(messages.peak(), amounts.perSecond(plan.peak()), ""),
                new Fact(messages.mix(), mix, ""),
                new Fact(messages.holding(), amounts.seconds(plan.holding().toMillis() / 1000.0), ""),
                new Fact(messages.keys(), plan.keys().isEmpty() ? messages.noKeys() : plan.keys(), ""),
                new Fact(messages.by(), surge.by(), ""),
                new Fact(messages.machine(), messages.machineIs(machine.processors(), machine.java(),
                        machine.heapMegabytes(), machine.system()), messages.machineNote()));
    }

    private List<Fact> figures(SurgeRecord surge) {
        var figures = surge.figures();
        var after = surge.after();
        var facts = new ArrayList<>(List.of(
                new Fact(messages.offered(), amounts.count(figures.offered()), ""),
                new Fact(messages.begun(), amounts.count(figures.begun()),
                        messages.lateNote(amounts.count(figures.late()), amounts.millis(figures.latest()))),
                new Fact(messages.leftOut(), amounts.count(figures.leftOut()), messages.leftOutNote()),
                new Fact(messages.answered(), amounts.count(figures.answered()), messages.answeredNote()),
                new Fact(messages.promised(), amounts.count(figures.promised()), ""),
                new Fact(messages.refused(), amounts.count(figures.refused()), messages.refusedNote()),
                new Fact(messages.broken(), amounts.count(figures.broken()), ""),
                new Fact(messages.rows(), amounts.count(after.rows()), messages.rowsNote(amounts.count(surge.missing()))),
                new Fact(messages.decideMedian(), amounts.millis(figures.decide().median()), messages.decideNote()),
                new Fact(messages.decideLate(), amounts.millis(figures.decide().late()), messages.decideLateNote()),
                new Fact(messages.decideLongest(), amounts.millis(figures.decide().longest()), ""),
                new Fact(messages.mostUnderWay(), amounts.count(figures.peaks().underWay()), ""),
                new Fact(messages.mostQueued(), amounts.count(figures.peaks().queue()), messages.mostQueuedNote())));
        facts.add(new Fact(messages.drain(), after.drainMillis() == null ? messages.notDrained(amounts.count(after.waiting()))
                : amounts.millis(after.drainMillis()), messages.drainNote()));
        return facts;
    }

    private List<Fact> outcomes(SurgeRecord surge) {
        var plain = Words.in(language);
        return surge.after().outcomes().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(outcome -> new Fact(plain.outcome(outcome.getKey()), amounts.count(outcome.getValue()), "")).toList();
    }

    private List<Picture> plots(SurgeRecord surge) {
        var seconds = surge.figures().seconds();
        return List.of(
                picture(messages.plotCalls(), messages.plotCallsSub(), List.of(
                        line(messages.offered(), "offered", Line.BLUE, "", seconds, SurgeSecond::offered),
                        line(messages.answered(), "answered", Line.GREEN, "7 4", seconds, SurgeSecond::answered),
                        line(messages.refused(), "refused", Line.RED, "2 3", seconds, SurgeSecond::refused))),
                picture(messages.plotDecide(), messages.plotDecideSub(), List.of(
                        line(messages.median(), "offered", Line.BLUE, "", seconds, s -> number(s.median())),
                        line(messages.late(), "late", Line.AMBER, "7 4", seconds, s -> number(s.late())))),
                picture(messages.plotUnderWay(), messages.plotUnderWaySub(), List.of(
                        line(messages.underWay(), "offered", Line.BLUE, "", seconds, SurgeSecond::underWay))),
                picture(messages.plotQueue(), messages.plotQueueSub(), List.of(
                        line(messages.queued(), "late", Line.AMBER, "", seconds, s -> number(s.queue())))));
    }

    private static Picture picture(String title, String sub, List<Line> lines) {
        return new Picture(title, sub, lines, new Plot(title, lines).svg());
    }

    private static Line line(String words, String css, String colour, String dashes, List<SurgeSecond> seconds,
            ToDoubleFunction<SurgeSecond> value) {
        return new Line(words, css, colour, dashes, seconds.stream().mapToDouble(value).boxed().toList());
    }

    private static double number(Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    private List<Row> rows(SurgeRecord surge) {
        return surge.figures().seconds().stream().map(s -> new Row(s.at(), amounts.count(s.offered()),
                amounts.count(s.answered()), amounts.count(s.refused()), amounts.count(s.underWay()),
                plain(s.median()), plain(s.late()), s.queue() == null ? "–" : amounts.count(s.queue()))).toList();
    }

    private static String plain(Double millis) {
        return millis == null ? "–" : String.format(Locale.ROOT, "%.1f", millis);
    }
}
