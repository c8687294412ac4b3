package org.yamabiko.lab;

import java.util.Optional;

/**
 * What somebody wants to try.
 *
 * @param did what is dialled, in any form of the number
 * @param reason with which the company's own queue hands the call over; empty if the caller dials the hotline
 * @param drafts whether it meets the hotline's draft and the newest texts
 */
public record Attempt(Persona persona, String did, Optional<String> reason, boolean drafts) {

    public Attempt(Persona persona, String did, boolean drafts) {
        this(persona, did, Optional.empty(), drafts);
    }

    Attempt at(String number) {
        return new Attempt(persona, number, reason, drafts);
    }
}
