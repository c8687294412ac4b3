package org.yamabiko.gateway.http;

/** How far a request got. */
sealed interface Exchange {

    /** There was no connection, so nothing left. */
    record NotSent(String detail) implements Exchange {
    }

    /** It was begun, and no whole answer came. */
    record NoAnswer(String detail) implements Exchange {
    }

    /**
     * It was answered.
     *
     * @param retryAfter whether the answer says when to come again (RFC 9110 §10.2.3)
     * @param body as far as it came and was worth reading
     */
    record Answer(int status, boolean retryAfter, String body) implements Exchange {
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
