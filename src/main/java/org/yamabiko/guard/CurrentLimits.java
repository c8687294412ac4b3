package org.yamabiko.guard;

/** What holds now; asked for each text, so it is answered from memory. */
interface CurrentLimits {

    Limit of(Quota quota);
}
