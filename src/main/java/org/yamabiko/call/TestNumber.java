package org.yamabiko.call;

import java.time.Instant;

/**
 * A telephone of the team.
 *
 * @param number national, as people write it
 * @param name whose it is
 */
public record TestNumber(String number, String name, String addedBy, Instant addedAt) {
}
