/**
 * What the four Japanese carriers ask of a text: lengths and bills, senders, characters, wording. Uses nothing of ours.
 * <p>
 * All of it is data with dates and sources, shipped as {@code carrier/carrier-rules.yaml} and replaceable by the file that
 * {@code yamabiko.text.carrier-rules} names, because aggregators and years differ. A cut of its own, because both
 * {@code sender} and {@code text} judge by it.
 */
package org.yamabiko.carrier;
