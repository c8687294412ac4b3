package org.yamabiko.guard;

import org.yamabiko.phone.PhoneNumber;

/** Ranges that get no text, whoever asks; asked for each text, so it is answered from memory. */
interface DeniedPrefixes {

    boolean deny(PhoneNumber number);
}
