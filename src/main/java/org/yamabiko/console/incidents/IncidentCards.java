package org.yamabiko.console.incidents;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.yamabiko.console.Times;
import org.yamabiko.console.incidents.IncidentsView.Can;
import org.yamabiko.console.incidents.IncidentsView.Card;
import org.yamabiko.console.incidents.IncidentsView.Choice;
import org.yamabiko.console.incidents.IncidentsView.FollowUp;
import org.yamabiko.console.incidents.IncidentsView.On;
import org.yamabiko.console.incidents.IncidentsView.Over;
import org.yamabiko.console.incidents.IncidentsView.Preview;
import org.yamabiko.console.incidents.IncidentsView.Said;
import org.yamabiko.incident.FollowUpState;
import org.yamabiko.incident.Incident;
import org.yamabiko.incident.IncidentState;
import org.yamabiko.incident.QuietHours;
import org.yamabiko.incident.Round;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.text.Text;

/**
 * Shows incidents, as they are at one moment.
 *
 * @param named the hotlines that are live
 * @param texts the latest version of each
 * @param sendable the keys of those that may be sent now
 */
record IncidentCards(IncidentWords words, Map<PhoneNumber, String> named, Map<String, Text> texts, List<String> sendable,
        QuietHours quiet, Times times) {

    private static final int MOST_CHOICES = 50;
    private static final String BETWEEN = " · ";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    Card of(Incident incident, List<Choice> lasts) {
        var plan = incident.plan();
        var state = incident.state();
        var hotlines = hotlines(plan.hotlines());
        var armed = state == IncidentState.ARMED || state == IncidentState.OVER;
        return new Card(incident.key(), plan.name(), words.state(state), IncidentWords.tone(state).css(),
                Stream.of("ja", "en").filter(plan.sentence()::containsKey)
                        .map(language -> said(incident.key(), language, plan.sentence().get(language))).toList(),
                preview(plan.text()), plan.resolvedText().map(this::preview).orElse(null), hotlines, words.time(plan.lasts()),
                words.messages().writtenBy(incident.writtenBy(), times.moment(incident.writtenAt()).shown()),
                incident.armedBy().map(who -> words.messages().armedBy(who,
                        times.moment(incident.armedAt().orElseThrow()).shown())).orElse(""),
                choices(plan.hotlines()), lasts, words.messages().start(hotlines, words.time(plan.lasts())),
                new Can(state == IncidentState.DRAFT, armed, state != IncidentState.ON),
                state == IncidentState.ON ? on(incident.round().orElseThrow()) : null,
                state == IncidentState.OVER ? over(incident) : null);
    }

    private Said said(String key, String language, String sentence) {
        return new Said(language.equals("ja") ? words.messages().japanese() : words.messages().english(), sentence,
                "/incidents/" + key + "/sound/" + language);
    }

    private Preview preview(String key) {
        var text = texts.get(key);
        return new Preview(key, text == null ? "" : text.body().replace(Text.URL_PLACE, text.url()),
                sendable.contains(key) ? "" : words.messages().unsendable());
    }

    private String hotlines(List<PhoneNumber> dids) {
        return dids.isEmpty() ? words.messages().allHotlines()
                : String.join(BETWEEN,
                        dids.stream().map(did -> named.getOrDefault(did, did.national())).toList());
    }

    /** To be ticked; none where nobody would find anything among them. */
    private List<Choice> choices(List<PhoneNumber> dids) {
        var all = dids.isEmpty() ? List.copyOf(named.keySet()) : dids;
        if (all.size() > MOST_CHOICES) {
            return List.of();
        }
        return all.stream().map(did -> new Choice(did.e164(), (named.getOrDefault(did, "") + " " + did.national()).strip(),
                !dids.isEmpty())).toList();
    }

    private On on(Round round) {
        var left = Duration.between(times.now(), round.until());
        return new On(hotlines(round.dids()), times.moment(round.since()), times.moment(round.until()),
                words.time(left.isNegative() ? Duration.ZERO : left), round.switchedBy());
    }

    private Over over(Incident incident) {
        var round = incident.round().orElseThrow();
        var at = round.overAt().orElse(round.until());
        return new Over(times.moment(round.since()), times.moment(at),
                round.overBy().map(words.messages()::endedBy).orElseGet(words.messages()::expired),
                incident.plan().resolvedText().isPresent() ? followUp(incident, round) : null);
    }

    private FollowUp followUp(Incident incident, Round round) {
        var plan = incident.plan().followUp();
        var messages = words.messages();
        var one = round.followUp();
        var until = round.overAt().orElse(round.until()).plus(plan.within());
        var running = one.state() == FollowUpState.RUNNING;
        var inTime = times.now().isBefore(until);
        var startable = inTime && (one.state() == FollowUpState.NONE || one.state() == FollowUpState.STOPPED);
        var progress = one.state() == FollowUpState.NONE ? ""
                : messages.progress(one.sent(), one.told())
                        + (one.leftOut() == 0 ? "" : " " + messages.leftOut(one.leftOut()));
        var waits = quiet.at(times.now()) && inTime && (running || startable) && !(one.atNight() && running)
                ? messages.quietNow(TIME.format(quiet.until()))
                : "";
        return new FollowUp(words.state(one), IncidentWords.tone(one.state()).css(), startable, running, one.sent(),
                Math.max(one.told(), 1), progress,
                messages.followUpPlan(words.time(plan.toldWithin()), times.moment(until).shown(), plan.perSecond()),
                messages.quietHours(TIME.format(quiet.from()), TIME.format(quiet.until())),
                waits, one.state() == FollowUpState.STOPPED ? messages.followUpGoOn() : messages.followUpStart());
    }
}
