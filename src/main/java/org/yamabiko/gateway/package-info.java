/**
 * How texts leave: the port that every kind of upstream stands behind, what a submit can end in, and what upstreams report
 * later.
 * <p>
 * A kind of gateway is a sub-package with a {@link org.yamabiko.gateway.GatewayFactory}; the kinds never import each other, and
 * nothing above this package knows one of them: {@code smpp} for carriers, {@code http} for aggregators, {@code handset} for
 * telephones on the screen. Uses {@code phone} and, for the length of a text, {@code text}.
 * <p>
 * Upstreams write the id of a segment one way in their answer and perhaps another in receipts;
 * {@link org.yamabiko.gateway.ReceiptIds} brings them together for every kind, and can learn the difference.
 * <p>
 * Around each gateway stand a timeout, a circuit breaker and a bulkhead, and below them its {@link org.yamabiko.gateway.Pace};
 * and no retry: the outbox alone repeats a submit, because each repetition may be a paid text that a person sees.
 */
package org.yamabiko.gateway;
