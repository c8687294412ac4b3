package org.yamabiko.lab;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The rehearsed calls that people make on this node. At most 50 at once; an hour after its end a call is forgotten, the ledger
 * keeps it.
 */
@ApplicationScoped
public class LabCalls {

    /**
     * Makes a call and returns while it rings.
     *
     * @param did what is dialled, in any form of the number
     * @param drafts whether it meets the hotline's draft and the newest texts
     * @param by the user name of whoever rehearses
     * @throws org.yamabiko.problem.HttpProblem 409 if too many calls are under way
     */
    public UUID start(Persona persona, String did, boolean drafts, String by) {
        throw new UnsupportedOperationException();
    }

    /** The same at a pace; {@link Pace#FAST} for scenarios that need not take their time. */
    public UUID start(Persona persona, String did, boolean drafts, String by, Pace pace) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.yamabiko.problem.HttpProblem 404 if there is no such call */
    public void press(UUID call, char key) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.yamabiko.problem.HttpProblem 404 if there is no such call */
    public void hangUp(UUID call) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param sinceEvent the number of the last event that was seen; 0 for all
     * @throws org.yamabiko.problem.HttpProblem 404 if there is no such call
     */
    public LabCallView view(UUID call, long sinceEvent) {
        throw new UnsupportedOperationException();
    }
}
