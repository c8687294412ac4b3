package org.yamabiko.incident;

import java.time.Instant;
import java.util.List;

import org.yamabiko.phone.PhoneNumber;

/**
 * One turn of the switch.
 *
 * @param dids none: all hotlines
 * @param until when it goes off by itself
 */
record Switch(List<PhoneNumber> dids, Instant at, Instant until, String who) {
}
