package org.yamabiko.lab;

import java.util.Optional;
import java.util.UUID;

/**
 * One call to be made.
 *
 * @param id {@code agi_uniqueid}; the ledger knows the call by it. No other call may have it
 * @param did what is dialled, as a trunk delivers it
 * @param reason with which another system hands the call over; empty if it comes at once
 * @param ticket of {@link org.yamabiko.call.Rehearsals}; without one the call is as real as any
 */
public record Dial(String id, Presented caller, String did, Optional<String> reason, Optional<String> ticket) {

    /** What ids of the lab's calls begin with, where those of Asterisk have their system's name. */
    private static final String SYSTEM = "lab-";

    /** One that comes at once. */
    public Dial(String id, Presented caller, String did, Optional<String> ticket) {
        this(id, caller, did, Optional.empty(), ticket);
    }

    public static String newId() {
        return SYSTEM + UUID.randomUUID();
    }

    /** A call under a new id. */
    public static Dial of(Presented caller, String did, String ticket) {
        return new Dial(newId(), caller, did, Optional.of(ticket));
    }
}
