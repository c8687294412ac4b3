package org.yamabiko.call;

import org.yamabiko.phone.PhoneNumber;

/** Who asked in a call never to be texted again. */
public interface StopList {

    /**
     * From the moment this returns, no text may be promised to the number. The caller hears so right afterwards, so a list that
     * cannot be written throws. Asked again, it does nothing.
     *
     * @param number the one that called, and may be used
     * @param callId of the call in which it was asked for; the ledger knows it
     */
    void stop(PhoneNumber number, String callId);
}
