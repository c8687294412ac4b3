package org.yamabiko.console.incidents;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.yamabiko.account.Role;
import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.console.Times;
import org.yamabiko.console.Tone;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.console.incidents.IncidentsView.Choice;
import org.yamabiko.console.incidents.IncidentsView.Field;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.incident.Incident;
import org.yamabiko.incident.IncidentState;
import org.yamabiko.incident.Incidents;
import org.yamabiko.incident.QuietHours;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.Text;
import org.yamabiko.text.Texts;

/** Makes the page of incidents. */
@Singleton
class IncidentsViews {

    private static final List<String> LASTS = List.of("PT30M", "PT1H", "PT2H", "PT4H", "PT8H", "PT12H", "PT24H");
    private static final List<String> WINDOWS = List.of("PT1H", "PT3H", "PT6H", "PT12H", "PT24H", "PT48H");
    private static final List<IncidentState> ORDER = List.of(IncidentState.ON, IncidentState.OVER, IncidentState.ARMED,
            IncidentState.DRAFT);

    private final Incidents incidents;
    private final Texts texts;
    private final Hotlines hotlines;
    private final QuietHours quiet;
    private final ApprovalConfig approval;
    private final ConsoleConfig config;
    private final Clock clock;

    IncidentsViews(Incidents incidents, Texts texts, Hotlines hotlines, QuietHours quiet, ApprovalConfig approval,
            ConsoleConfig config, Clock clock) {
        this.incidents = incidents;
        this.texts = texts;
        this.hotlines = hotlines;
        this.quiet = quiet;
        this.approval = approval;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param violations what is wrong with what was asked for
     * @param done what just happened; null if nothing did
     */
    IncidentsView of(IncidentForm form, List<Violation> violations, String done, Visit visit) throws SQLException {
        var language = visit.language();
        var words = IncidentWords.in(language);
        var named = names();
        var cards = new IncidentCards(words, named, texts.all().stream().collect(toMap(Text::key, identity())),
                texts.live().stream().map(Text::key).toList(), quiet, Times.in(config.timeZone(), clock, language));
        var drawer = incidents.all().stream()
                .sorted(comparing((Incident one) -> ORDER.indexOf(one.state())).thenComparing(Incident::key))
                .map(one -> cards.of(one, choices(LASTS, one.plan().lasts().toString(), words))).toList();
        return new IncidentsView(notice(done, violations, words, language), tone(done), drawer, visit.may(Role.EDITOR),
                visit.may(Role.EDITOR) || visit.may(Role.APPROVER), mayArm(visit), form(form, violations, named, language));
    }

    private boolean mayArm(Visit visit) {
        return visit.may(Role.APPROVER) || (visit.may(Role.EDITOR) && !approval.required());
    }

    /** Those that are live, by their numbers. */
    private Map<PhoneNumber, String> names() {
        var named = new TreeMap<PhoneNumber, String>(comparing(PhoneNumber::e164));
        hotlines.snapshot().hotlines().forEach((did, live) -> named.put(did, live.hotline().name()));
        return named;
    }

    private static String notice(String done, List<Violation> violations, IncidentWords words, Language language) {
        var messages = words.messages();
        return switch (done == null ? "" : done) {
            case "saved" -> messages.doneSaved();
            case "armed" -> messages.doneArmed();
            case "on" -> messages.doneOn();
            case "off" -> messages.doneOff();
            case "follow-up" -> messages.doneFollowUp();
            case "stopped" -> messages.doneStopped();
            case "refused" -> messages.refused();
            case "invalid" -> messages.invalid() + " "
                    + String.join(" ", violations.stream().map(ViolationWords.in(language)::of).distinct().toList());
            default -> "";
        };
    }

    private static String tone(String done) {
        return ("refused".equals(done) || "invalid".equals(done) ? Tone.CARE : Tone.GOOD).css();
    }

    private IncidentsView.Form form(IncidentForm form, List<Violation> violations, Map<PhoneNumber, String> named,
            Language language) throws SQLException {
        var words = IncidentWords.in(language);
        var check = new Checked(violations, ViolationWords.in(language));
        var followUp = form.followUp();
        return new IncidentsView.Form(form.key().isEmpty() || incidents.find(form.key()).isEmpty(),
                check.field("key", form.key()), check.field("name", form.name()), check.sentence("ja", form.ja()),
                check.sentence("en", form.en()), texts(form.text(), words.messages().chooseText()), check.problem("text"),
                texts(form.resolvedText(), words.messages().noText()),
                named.entrySet().stream().map(one -> new Choice(one.getKey().e164(), label(one), form.isFor(one.getKey())))
                        .toList(),
                choices(LASTS, form.lasts(), words), check.problem("lasts"), choices(WINDOWS, followUp.toldWithin(), words),
                choices(WINDOWS, followUp.within(), words), check.field("followUp.perSecond", followUp.perSecond()),
                followUp.byItself(), followUp.atNight());
    }

    private static String label(Map.Entry<PhoneNumber, String> hotline) {
        return hotline.getValue() + " " + hotline.getKey().national();
    }

    private List<Choice> texts(String chosen, String none) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", none, chosen.isEmpty()));
        texts.all().forEach(text -> choices.add(new Choice(text.key(), text.key() + ": " + text.purpose(),
                text.key().equals(chosen))));
        return choices;
    }

    /** What is usual, and what a program has set. */
    private static List<Choice> choices(List<String> usual, String chosen, IncidentWords words) {
        return Stream.concat(usual.stream(), Stream.of(chosen)).map(IncidentsViews::parsed).flatMap(List::stream).distinct()
                .sorted().map(time -> new Choice(time.toString(), words.time(time), parsed(chosen).contains(time))).toList();
    }

    private static List<Duration> parsed(String written) {
        try {
            return List.of(Duration.parse(written));
        } catch (DateTimeParseException e) {
            return List.of();
        }
    }

    /** Puts what is wrong beside its field. */
    private record Checked(List<Violation> violations, ViolationWords words) {

        Field field(String name, String value) {
            return new Field(value, problem(name));
        }

        Field sentence(String language, String value) {
            var problem = problem("sentence." + language);
            return new Field(value, problem.isEmpty() && language.equals("ja") ? problem("sentence") : problem);
        }

        String problem(String name) {
            return String.join(" ", violations.stream().filter(one -> one.field().equals(name)).map(words::of).toList());
        }
    }
}
