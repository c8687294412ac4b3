package org.yamabiko.lab.surge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.yamabiko.call.Rehearsal;
import org.yamabiko.call.Rehearsals;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.hotline.Trigger;
import org.yamabiko.lab.Behaviour;
import org.yamabiko.lab.Persona;
import org.yamabiko.lab.Personas;
import org.yamabiko.lab.VirtualCallers;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.Sentence;

/** The lab's personas, but for those whose point is what they do over several calls. */
@Singleton
class PersonaTroupe implements Troupe {

    private static final Map<String, Integer> USUAL = usualMix();
    private static final List<Sentence> PROMISES = List.of(Sentence.PROMISE, Sentence.PROMISE_TO_KEYED_NUMBER,
            Sentence.PROMISE_DELAYED, Sentence.ALREADY_PROMISED);
    /** Calls that wait, and callers who stay, may still be there when the last one has begun. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(10);

    private final VirtualCallers callers;
    private final Rehearsals rehearsals;
    private final Hotlines hotlines;
    private final Prompts prompts;

    PersonaTroupe(VirtualCallers callers, Rehearsals rehearsals, Hotlines hotlines, Prompts prompts) {
        this.callers = callers;
        this.rehearsals = rehearsals;
        this.hotlines = hotlines;
        this.prompts = prompts;
    }

    /** One in ten withholds the number; the rest by how many each carrier has. */
    private static Map<String, Integer> usualMix() {
        var mix = new LinkedHashMap<String, Integer>();
        mix.put("docomo", 4);
        mix.put("au", 2);
        mix.put("softbank", 2);
        mix.put("rakuten", 1);
        mix.put("withheld", 1);
        return mix;
    }

    @Override
    public Set<String> personas() {
        return Personas.all().stream().filter(PersonaTroupe::callsOnce).map(Persona::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean callsOnce(Persona persona) {
        Behaviour behaviour = persona.behaviour();
        return behaviour.calls() == 1 && !behaviour.callsBack();
    }

    @Override
    public Map<String, Integer> usual() {
        return USUAL;
    }

    @Override
    public SurgeCallers callers(UUID surge, SurgePlan plan, CallTimes times, String by) {
        var ticket = ticket(by, Duration.ofSeconds(plan.seconds()).plus(AFTERWARDS));
        return new PersonaCallers("lab-surge-" + surge.toString().substring(0, 8), plan, times, callers,
                new PersonaCallers.Expected(ticket, promises(), neverAnswers(plan.did())));
    }

    /** With it, a call to this node is a rehearsal. */
    String ticket(String by, Duration validFor) {
        return rehearsals.open(Rehearsal.inCrowd(by), validFor);
    }

    private boolean neverAnswers(String did) {
        return PhoneNumber.parse(did).flatMap(hotlines.snapshot()::find)
                .filter(published -> published.hotline().trigger() == Trigger.HANG_UP).isPresent();
    }

    /** Where the sounds are that promise a text. */
    private Set<String> promises() {
        return PROMISES.stream().flatMap(sentence -> Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .map(language -> prompts.audio(sentence, language).path())).collect(Collectors.toSet());
    }
}
