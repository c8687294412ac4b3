package org.yamabiko.console.help;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.call.Rehearsal;
import org.yamabiko.call.Rehearsals;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.lab.CallEnd;
import org.yamabiko.lab.Dial;
import org.yamabiko.lab.Pace;
import org.yamabiko.lab.Personas;
import org.yamabiko.lab.VirtualCallers;
import org.yamabiko.phone.PhoneNumber;

/** A call to the sample hotline for those who have no telephone at hand: a rehearsal by somebody who presses nothing. */
@ApplicationScoped
class SampleCall {

    private static final PhoneNumber HOTLINE = PhoneNumber.parse("05012345678").orElseThrow();
    private static final Duration TICKET = Duration.ofSeconds(30);

    private final Hotlines hotlines;
    private final Rehearsals rehearsals;
    private final VirtualCallers callers;

    SampleCall(Hotlines hotlines, Rehearsals rehearsals, VirtualCallers callers) {
        this.hotlines = hotlines;
        this.rehearsals = rehearsals;
        this.callers = callers;
    }

    boolean isPossible() {
        return hotlines.snapshot().find(HOTLINE).isPresent();
    }

    /**
     * Blocks for the moment that it takes.
     *
     * @param by the user name of whoever makes it
     * @return whether the hotline took it
     */
    boolean make(String by) {
        var ticket = rehearsals.open(new Rehearsal(false, by), TICKET);
        try {
            var dial = Dial.of(Personas.all().getFirst().presented(), HOTLINE.national().replaceAll("\\D", ""), ticket);
            var end = callers.call(dial, event -> {
            }, Pace.FAST).run();
            return end.kind() != CallEnd.Kind.REFUSED && end.kind() != CallEnd.Kind.CUT;
        } finally {
            rehearsals.close(ticket);
        }
    }
}
