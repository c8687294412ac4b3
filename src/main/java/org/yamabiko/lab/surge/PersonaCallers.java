package org.yamabiko.lab.surge;

import java.util.Optional;
import java.util.Set;

import org.yamabiko.lab.Dial;
import org.yamabiko.lab.Personas;
import org.yamabiko.lab.VirtualCallers;

/** The callers of one surge. Each one who shows a mobile number has a number of its own, all made up. */
record PersonaCallers(String idPrefix, SurgePlan plan, CallTimes times, VirtualCallers callers, Expected expected)
        implements
            SurgeCallers {

    /**
     * What callers know beforehand.
     *
     * @param promises where the sounds are that promise a text
     * @param neverAnswers whether the hotline texts and never answers
     */
    record Expected(String ticket, Set<String> promises, boolean neverAnswers) {
    }

    @Override
    public Caller caller(int number) {
        var persona = Personas.find(plan.persona(number)).orElseThrow();
        return new PersonaCaller(number, this, persona, new Dial(id(number), MadeUpNumbers.of(persona, number), plan.did(),
                Optional.of(expected.ticket())));
    }

    @Override
    public String id(int number) {
        return idPrefix + "." + number;
    }
}
