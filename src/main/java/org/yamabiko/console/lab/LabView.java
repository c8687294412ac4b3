package org.yamabiko.console.lab;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.yamabiko.console.Times;
import org.yamabiko.hotline.FlowOutline;
import org.yamabiko.hotline.HotlineSummary;
import org.yamabiko.lab.Personas;
import org.yamabiko.lab.scenario.ScenarioResult;
import org.yamabiko.lab.scenario.StoredScenario;

/**
 * The lab's page.
 *
 * @param reasons with which hotlines may be tried
 * @param chosen the hotline that one came from; empty for the first
 * @param document the scenario in the form; empty if there is none
 * @param results of what was run just now
 */
record LabView(List<Caller> callers, List<HotlineSummary> hotlines, List<Reason> reasons, String chosen, List<Row> scenarios,
        String document,
        List<String> refused, String done, List<Result> results) {

    static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#");

    record Caller(String key, String name) {
    }

    /** @param hotlines that know it: numbers with commas between */
    record Reason(String key, String name, String hotlines) {
    }

    /** @param last in words of the page: passed, failed or never */
    record Row(String name, String last, Times.Moment at) {
    }

    record Result(String name, boolean passed, List<String> failures, String call) {
    }

    static LabView of(List<HotlineSummary> hotlines, List<StoredScenario> scenarios, Times times) {
        return new LabView(
                Personas.all().stream().map(persona -> new Caller(persona.key(), persona.name(times.locale()))).toList(),
                hotlines, reasons(hotlines, times.locale()), "", scenarios.stream().map(stored -> row(stored, times)).toList(),
                "", List.of(), "", List.of());
    }

    private static List<Reason> reasons(List<HotlineSummary> hotlines, Locale language) {
        return hotlines.stream().flatMap(hotline -> hotline.reasons().stream()).distinct()
                .map(name -> new Reason(name, FlowOutline.reason(name, language), hotlines.stream()
                        .filter(hotline -> hotline.reasons().contains(name)).map(HotlineSummary::did).collect(joining(","))))
                .toList();
    }

    private static Row row(StoredScenario stored, Times times) {
        var last = stored.lastPassed() == null ? "never" : stored.lastPassed() ? "passed" : "failed";
        return new Row(stored.name(), last, times.moment(stored.lastRunAt() == null ? Instant.EPOCH : stored.lastRunAt()));
    }

    LabView choosing(String did, String done) {
        return new LabView(callers, hotlines, reasons, did == null ? "" : did, scenarios, document, refused,
                done == null ? "" : done,
                results);
    }

    LabView writing(String yaml, List<String> why) {
        return new LabView(callers, hotlines, reasons, chosen, scenarios, yaml == null ? "" : yaml, why, done, results);
    }

    LabView having(List<ScenarioResult> run, Locale language) {
        return new LabView(callers, hotlines, reasons, chosen, scenarios, document, refused, done,
                run.stream().map(result -> new Result(result.name(), result.passed(),
                        result.failures().stream().map(failure -> failure.sentence(language)).toList(), result.callId()))
                        .toList());
    }

    public List<String> keys() {
        return KEYS;
    }

    public long passed() {
        return results.stream().filter(Result::passed).count();
    }

    public long failed() {
        return results.size() - passed();
    }
}
