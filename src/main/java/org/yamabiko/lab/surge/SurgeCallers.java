package org.yamabiko.lab.surge;

/** Who makes the calls of a surge. */
interface SurgeCallers {

    /** One call; used once. */
    interface Caller {

        /**
         * Calls and stays to the end, on the thread that asks. What happens is marked in the surge's {@link CallTimes}, but for
         * the beginning and the end, which the surge marks itself. Throws for nothing that can happen in a call.
         */
        void call();

        /** Hangs up, by any thread, at any time. */
        void hangUp();
    }

    /** @param number of the call in the surge, from 0 */
    Caller caller(int number);

    /** The id that the ledger knows the call by. */
    String id(int number);
}
