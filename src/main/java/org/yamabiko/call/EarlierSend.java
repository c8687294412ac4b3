package org.yamabiko.call;

import java.time.Instant;

import org.yamabiko.phone.PhoneNumber;

/**
 * A text that went to whoever calls now, as from the number that is dialled now.
 *
 * @param did the hotline that it came from
 */
record EarlierSend(PhoneNumber did, String textKey, Instant at) {
}
