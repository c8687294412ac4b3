package org.yamabiko.ladder;

import java.util.Optional;

import org.yamabiko.phone.PhoneNumber;

/** Knows the hotlines, which are above the ladder. */
public interface OwnNumbers {

    /** The name of the hotline that is live on a number; empty if none is. */
    Optional<String> hotline(PhoneNumber did);
}
