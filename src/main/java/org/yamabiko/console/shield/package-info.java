/**
 * What protects recipients and the bill, for staff: every limit on one screen, numbers and ranges that get no text, texts kept
 * because their range spiked, and the switch that stops all sending. Whole numbers come in by forms and never go out again:
 * lists are masked, and a blocked number is named by an id of its own.
 * <p>
 * {@link org.yamabiko.console.shield.ShieldScreen} makes the one page that several resources answer with.
 */
package org.yamabiko.console.shield;
