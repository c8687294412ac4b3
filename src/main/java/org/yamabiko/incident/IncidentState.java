package org.yamabiko.incident;

import org.yamabiko.problem.Conflict;

/** Where an incident stands; the moves are methods of the state they leave. */
public enum IncidentState {
    /** Written; nobody has looked at it as it is. */
    DRAFT,
    /** Ready: spoken, and its text may be sent. */
    ARMED,
    /** Callers hear it. */
    ON,
    /** It was on, and could be again. */
    OVER;

    IncidentState write() {
        return allowed(this != ON, DRAFT, "written while it is on; end it first");
    }

    IncidentState arm() {
        return allowed(this == DRAFT, ARMED, "armed: it is " + this);
    }

    /** One that is on is prolonged, or gets other hotlines. */
    IncidentState on() {
        return allowed(this != DRAFT, ON, "switched on before it is armed");
    }

    IncidentState over() {
        return allowed(this == ON, OVER, "ended: it is not on but " + this);
    }

    IncidentState followUp() {
        return allowed(this == OVER, OVER, "followed up before it is over: it is " + this);
    }

    private static IncidentState allowed(boolean may, IncidentState next, String what) {
        if (!may) {
            throw Conflict.of("This incident cannot be " + what + ".");
        }
        return next;
    }
}
