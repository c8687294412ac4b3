package org.yamabiko.lab;

import java.time.Duration;
import java.util.Optional;

/**
 * What a persona does by itself, whatever the hotline says.
 *
 * @param hangsUpAfter so long after the call began; empty for one who stays to the end
 * @param pressesNothing whether keys are not for this one
 * @param calls how many times in a row it calls
 * @param callsBack whether it dials the number that texts come from instead of the hotline's
 */
public record Behaviour(Optional<Duration> hangsUpAfter, boolean pressesNothing, int calls, boolean callsBack) {

    /** Presses what it is told to and stays to the end. */
    public static final Behaviour PATIENT = new Behaviour(Optional.empty(), false, 1, false);
}
