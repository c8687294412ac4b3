package org.yamabiko.console.lab;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.console.Tone;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.lab.SurgeView.Choice;
import org.yamabiko.console.lab.SurgeView.Field;
import org.yamabiko.console.lab.SurgeView.Fields;
import org.yamabiko.console.lab.SurgeView.Past;
import org.yamabiko.console.lab.SurgeView.Share;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.lab.surge.Curve;
import org.yamabiko.lab.surge.SurgeRecord;
import org.yamabiko.lab.surge.SurgeRules;
import org.yamabiko.lab.surge.SurgeState;
import org.yamabiko.lab.surge.Surges;
import org.yamabiko.problem.Violation;

/** Makes the page of surges. */
@Singleton
class SurgeViews {

    private final Surges surges;
    private final Hotlines hotlines;
    private final ConsoleConfig config;

    SurgeViews(Surges surges, Hotlines hotlines, ConsoleConfig config) {
        this.surges = surges;
        this.hotlines = hotlines;
        this.config = config;
    }

    /** What was typed, and what is wrong with it. */
    record Typed(SurgeForm form, List<Violation> violations) {
    }

    Typed untouched() {
        return new Typed(SurgeForm.usual(surges.usualMix()), List.of());
    }

    /** @param bad whether the notice says that something was refused */
    SurgeView of(Typed typed, String notice, boolean bad, Language language) throws SQLException {
        var latest = surges.latest();
        var running = latest.filter(surge -> !surge.state().isOver()).isPresent();
        return new SurgeView(fields(typed, language), notice, (bad ? Tone.CARE : Tone.GOOD).css(),
                latest.map(new LiveViews(language)::of).orElse(null), running, past(language));
    }

    private Fields fields(Typed typed, Language language) {
        var form = typed.form();
        var messages = SurgeWords.messages(language);
        var amounts = new Amounts(language.locale());
        return new Fields(hotlines(form.did()), problem("did", typed, language),
                Arrays.stream(Curve.values()).map(curve -> new Choice(curve.word(), new SurgeWords(language).curve(curve),
                        curve.word().equals(form.curve()))).toList(),
                new Field(form.calls(), problem("calls", typed, language)),
                messages.callsHint(amounts.count(SurgeRules.MOST_CALLS)),
                new Field(form.seconds(), problem("seconds", typed, language)),
                messages.secondsHint(amounts.count(SurgeRules.MOST_SECONDS), amounts.count(SurgeRules.MOST_PER_SECOND)),
                new Field(form.holding(), problem("holding", typed, language)),
                new Field(form.keys(), problem("keys", typed, language)), shares(form.mix(), surges.personas(), language),
                problem("mix", typed, language));
    }

    /** By their numbers. */
    private List<Choice> hotlines(String chosen) {
        return hotlines.snapshot().hotlines().values().stream().map(published -> published.hotline())
                .sorted(Comparator.comparing(hotline -> hotline.did().e164()))
                .map(hotline -> new Choice(hotline.did().national(), hotline.name() + " " + hotline.did().national(),
                        hotline.did().national().equals(chosen)))
                .toList();
    }

    private static List<Share> shares(Map<String, String> mix, Set<String> personas, Language language) {
        var words = new SurgeWords(language);
        return personas.stream().map(persona -> new Share(persona, words.persona(persona), mix.getOrDefault(persona, "0")))
                .toList();
    }

    private static String problem(String field, Typed typed, Language language) {
        return String.join(" ", typed.violations().stream().filter(v -> v.field().equals(field))
                .map(ViolationWords.in(language)::of).toList());
    }

    private List<Past> past(Language language) throws SQLException {
        var reports = new ReportViews(language, config.timeZone());
        return surges.past().stream().map(surge -> past(surge, reports, language)).toList();
    }

    private static Past past(SurgeRecord surge, ReportViews reports, Language language) {
        var amounts = new Amounts(language.locale());
        var plan = surge.plan();
        var whole = surge.state() == SurgeState.DONE && surge.missing() == 0 && surge.figures().refused() == 0;
        return new Past(surge.id().toString(), reports.when(surge), surge.by(),
                plan.did() + " · " + amounts.count(plan.calls()) + " · " + amounts.seconds(plan.seconds()),
                new SurgeWords(language).curve(plan.curve()),
                amounts.count(surge.after().rows()) + " / " + amounts.count(surge.figures().begun()),
                (whole ? Tone.GOOD : Tone.CARE).css(), amounts.millis(surge.figures().decide().late()));
    }
}
