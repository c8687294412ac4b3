/**
 * What recipients read: texts with their versions and rules, and how words become segments.
 * <p>
 * Uses {@code phone} and {@code problem}. A change of a text is live within two seconds on every node; the message keeps the
 * version it was made from, so that what somebody read can always be told. {@link org.yamabiko.text.Segmentation} is a value
 * that the gateways use as well: who splits a text and who counts it must never differ.
 */
package org.yamabiko.text;
