package org.yamabiko.console.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.yamabiko.console.Tone;
import org.yamabiko.console.Words;

/** A day's sums as the page shows them. */
record FigureViews(Words words, Spans spans, LedgerMessages messages) {

    private static final int LEVELS = 5;

    /** What was read. {@code week}: calls by hour of the seven days that end with the day */
    record Readings(LocalDate day, LocalDate today, String did, DayFigures figures, List<long[]> week, Queue queue) {
    }

    Figures of(Readings read, Map<String, String> hotlines) {
        var figures = read.figures();
        return new Figures(read.day().toString(), inWords(read.day()), href(read.day().minusDays(1), read.did()),
                read.day().isBefore(read.today()) ? href(read.day().plusDays(1), read.did()) : "",
                HotlineNames.options(hotlines, read.did()), counters(figures, read.queue()),
                bars(figures.outcomes(), words::outcome, Tone::ofOutcome), bars(figures.texts(), words::status, Tone::ofStatus),
                funnel(figures), figures.waits().stream().map(this::wait).toList(), heat(read.day(), read.week()),
                IntStream.range(0, 24).mapToObj(String::valueOf).toList());
    }

    private Figures.Counters counters(DayFigures figures, Queue queue) {
        var funnel = figures.funnel();
        return new Figures.Counters(spans.count(figures.calls()), spans.count(funnel.texts()), spans.count(funnel.segments()),
                spans.count(funnel.delivered()), spans.share(funnel.delivered(), funnel.submitted()),
                spans.count(queue.waiting()),
                spans.pace(queue.perSecond()), queue.drain().map(time -> spans.seconds((double) time.toSeconds())).orElse(""),
                queue.waiting() > 0 && queue.perSecond() <= 0);
    }

    /** The most frequent first. */
    private List<Figures.Bar> bars(Map<String, Long> counts, Function<String, String> word, Function<String, Tone> tone) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long> comparingByValue().reversed())
                .map(count -> bar(word.apply(count.getKey()), tone.apply(count.getKey()), count.getValue(), all)).toList();
    }

    private List<Figures.Bar> funnel(DayFigures figures) {
        var calls = figures.calls();
        var funnel = figures.funnel();
        return calls == 0 ? List.of()
                : List.of(bar(messages.funnelCalls(), Tone.QUIET, calls, calls),
                        bar(messages.funnelTexts(), Tone.WAITING, funnel.texts(), calls),
                        bar(messages.funnelSubmitted(), Tone.WAITING, funnel.submitted(), calls),
                        bar(messages.funnelDelivered(), Tone.GOOD, funnel.delivered(), calls));
    }

    private Figures.Bar bar(String words, Tone tone, long count, long all) {
        return new Figures.Bar(words, tone.css(), count, spans.count(count), spans.share(count, all));
    }

    private Figures.WaitRow wait(DayFigures.Wait wait) {
        return new Figures.WaitRow(String.valueOf(wait.hour()), spans.count(wait.texts()), wait.median(),
                spans.seconds(wait.median()), wait.late(), spans.seconds(wait.late()));
    }

    private List<Figures.HeatRow> heat(LocalDate last, List<long[]> week) {
        var most = week.stream().flatMapToLong(Arrays::stream).max().orElse(0);
        var rows = new ArrayList<Figures.HeatRow>();
        for (int i = 0; i < week.size(); i++) {
            var day = last.minusDays(week.size() - 1L - i);
            rows.add(new Figures.HeatRow(shortly(day),
                    Arrays.stream(week.get(i)).mapToObj(calls -> new Figures.Heat(level(calls, most), spans.count(calls)))
                            .toList()));
        }
        return rows;
    }

    /** Any call at all is seen. */
    private static int level(long calls, long most) {
        return calls == 0 ? 0 : (int) Math.max(1, Math.round(LEVELS * calls / (double) most));
    }

    private String inWords(LocalDate day) {
        return DateTimeFormatter.ofPattern(japanese() ? "y年M月d日 (E)" : "EEEE d MMMM y", spans.locale()).format(day);
    }

    private String shortly(LocalDate day) {
        return DateTimeFormatter.ofPattern(japanese() ? "M/d (E)" : "EEE d MMM", spans.locale()).format(day);
    }

    private boolean japanese() {
        return spans.locale().equals(Locale.JAPANESE);
    }

    private static String href(LocalDate day, String did) {
        return "/figures?day=" + day + (did == null ? "" : "&did=" + URLEncoder.encode(did, StandardCharsets.UTF_8));
    }
}
