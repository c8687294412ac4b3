/**
 * What recipients read: texts with their versions, approvals and rules, how words become segments, and how a text will fare
 * with each carrier.
 * <p>
 * Uses {@code carrier}, {@code sender}, {@code phone}, {@code problem}, {@code audit}, {@code approval} and {@code account}. A
 * change of a text is live within two seconds on every node; the message keeps the version it was made from, so that what
 * somebody read can always be told. {@link org.yamabiko.text.Segmentation} is a value that the gateways use as well: who splits
 * a text and who counts it must never differ.
 * <p>
 * Where {@code yamabiko.approval.required} is set, a version is {@code DRAFT}, {@code WAITING}, then {@code APPROVED} or
 * {@code REFUSED} by somebody who did not write it, and {@code REPLACED} if a newer one came first. Callers get the latest
 * approved version until its approval ends; nothing is ever sent that was not approved. Where it is not set, each version
 * counts as approved by its author, and no approval ends.
 */
package org.yamabiko.text;
