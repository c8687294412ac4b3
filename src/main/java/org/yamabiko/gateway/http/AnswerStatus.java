package org.yamabiko.gateway.http;

import java.util.Arrays;
import java.util.Optional;

import org.yamabiko.gateway.RejectReason;

/**
 * What each HTTP status says about a text that was handed over. The sections are of RFC 9110 unless another one is named.
 * <p>
 * Three questions decide: was it surely not taken (else it is uncertain, and never repeated blindly)? Is it the text that is
 * refused, or would any be, because our account, the address or the way we ask is wrong (then it waits until an operator has
 * mended that)? Would it be refused again?
 */
enum AnswerStatus {
    /** §15.3. */
    TAKEN(200, 299),
    /** §15.4. Never followed: it would hand a person's number, and ours, to an address nobody configured. */
    ELSEWHERE(300, 399, RejectReason.MISCONFIGURED),
    /** §15.5.1: the request is malformed; what differs from text to text is the text. */
    BAD_REQUEST(400, RejectReason.INVALID_TEXT),
    /** §15.5.2. */
    UNAUTHORIZED(401, RejectReason.MISCONFIGURED),
    /** §15.5.3; aggregators say so when prepaid credit is used up. */
    PAYMENT_REQUIRED(402, RejectReason.NOT_ALLOWED),
    /**
     * §15.5.4: the account lacks a right, or our address is not on its list. Where it means one text, {@code status-reasons}.
     */
    FORBIDDEN(403, RejectReason.MISCONFIGURED),
    /** §15.5.5: the address is wrong. Where it means a recipient, {@code status-reasons}. */
    NOT_FOUND(404, RejectReason.MISCONFIGURED),
    /** §15.5.6. */
    METHOD_NOT_ALLOWED(405, RejectReason.MISCONFIGURED),
    /** §15.5.8. */
    PROXY_AUTHENTICATION_REQUIRED(407, RejectReason.MISCONFIGURED),
    /** §15.5.9: the server did not get the whole request in the time it waits, so it took nothing; the same may pass later. */
    REQUEST_TIMEOUT(408, RejectReason.UPSTREAM_ERROR),
    /** §15.5.11: the address was right once. */
    GONE(410, RejectReason.MISCONFIGURED),
    /** §15.5.14. */
    CONTENT_TOO_LARGE(413, RejectReason.INVALID_TEXT),
    /** §15.5.15; the text is the long part of a URI. */
    URI_TOO_LONG(414, RejectReason.INVALID_TEXT),
    /** §15.5.16: {@code http.body-format}, which is the same for every text. */
    UNSUPPORTED_MEDIA_TYPE(415, RejectReason.MISCONFIGURED),
    /** §15.5.20: this server does not answer for the host; a new connection may reach another. */
    MISDIRECTED_REQUEST(421, RejectReason.UPSTREAM_ERROR),
    /** §15.5.21. */
    UNPROCESSABLE_CONTENT(422, RejectReason.INVALID_TEXT),
    /** RFC 8470 §5.2: it was not processed, for it might be a replay; the same passes later. */
    TOO_EARLY(425, RejectReason.UPSTREAM_ERROR),
    /** RFC 6585 §4. */
    TOO_MANY_REQUESTS(429, RejectReason.THROTTLED),
    /** RFC 7725 §3. */
    UNAVAILABLE_FOR_LEGAL_REASONS(451, RejectReason.NOT_ALLOWED),
    /** §15.5, all others; an unknown one is like 400 as a class, but of no reason that could be named. */
    REFUSED(400, 499, RejectReason.REFUSED),
    /** §15.6.2: the method is unknown to it. */
    NOT_IMPLEMENTED(501, RejectReason.MISCONFIGURED),
    /** §15.6.6. */
    VERSION_NOT_SUPPORTED(505, RejectReason.MISCONFIGURED),
    /** RFC 4918 §11.5: it could not be stored. */
    INSUFFICIENT_STORAGE(507, RejectReason.QUEUE_FULL),
    /** RFC 6585 §6: a network on the way wants a sign-in; the aggregator was not reached. */
    NETWORK_AUTHENTICATION_REQUIRED(511, RejectReason.NOT_CONNECTED),
    /**
     * §15.6.4 with Retry-After: it asks to be asked again, which only who did not take it can say. Without one (see
     * {@link #FAILED}) it may come from a proxy whose connection to the server broke after the request had passed.
     */
    UNAVAILABLE_FOR_A_WHILE(503, RejectReason.UPSTREAM_ERROR),
    /**
     * §15.6, all others. 500 (§15.6.1) may break out after the text was queued; 502 and 504 (§15.6.3, §15.6.5) come from a
     * proxy, behind which the server may have taken it.
     */
    FAILED(500, 599),
    /** No final status of the standard: nobody knows what it means. */
    STRANGE(0, 999);

    private final int from;
    private final int to;
    /** Null if it is no refusal. */
    private final RejectReason reason;

    AnswerStatus(int status, RejectReason reason) {
        this(status, status, reason);
    }

    AnswerStatus(int from, int to) {
        this(from, to, null);
    }

    AnswerStatus(int from, int to, RejectReason reason) {
        this.from = from;
        this.to = to;
        this.reason = reason;
    }

    /** The first that fits: single statuses stand before the class they belong to. */
    static AnswerStatus of(int status, boolean retryAfter) {
        return Arrays.stream(values()).filter(row -> row.from <= status && status <= row.to)
                .filter(row -> row != UNAVAILABLE_FOR_A_WHILE || retryAfter).findFirst().orElse(STRANGE);
    }

    /** Why the text was not taken; empty if it was, or may have been. */
    Optional<RejectReason> reason() {
        return Optional.ofNullable(reason);
    }
}
