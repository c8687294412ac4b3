package org.yamabiko.guard;

import java.time.Instant;
import java.util.Optional;

import org.yamabiko.phone.PhoneNumber;

/**
 * A text that a caller asks for.
 *
 * @param caller empty if the number did not reach us
 * @param again whether the caller was told that it was sent before, and asked for it once more
 * @param segments what is billed
 */
public record Attempt(String callId, PhoneNumber did, Optional<PhoneNumber> caller, PhoneNumber recipient, String textKey,
        int textVersion, int segments, boolean again, Instant at) {

    /** Whether it goes to another number than the one that calls. */
    boolean keyedIn() {
        return caller.filter(recipient::equals).isEmpty();
    }
}
