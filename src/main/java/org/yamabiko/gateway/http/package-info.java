/**
 * Upstreams reached by HTTP: SMS aggregators. Each has its own request and its own words, so both are configuration and a new
 * aggregator needs no code; {@code src/docs/gateways.md} explains the settings, {@code gateway-presets} has examples.
 * <p>
 * A submit is one request: made from templates ({@link org.yamabiko.gateway.http.RequestTemplate}), carried
 * ({@link org.yamabiko.gateway.http.Exchange} says how far it got), and its answer judged
 * ({@link org.yamabiko.gateway.http.AnswerStatus} has every HTTP status). Nothing here sends a request twice.
 * <p>
 * Receipts come by webhook ({@link org.yamabiko.gateway.http.WebhookResource}), guarded for each gateway by a signature or a
 * secret path.
 * <p>
 * Stands on the Vert.x HTTP client rather than on Quarkus's REST client, because it has two steps: to get a connection, and to
 * send on it. Whatever fails in the first one never left.
 */
package org.yamabiko.gateway.http;
