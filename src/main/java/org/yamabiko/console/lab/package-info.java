/**
 * Pages of the lab: a telephone, the handset beside it, and the scenarios that calls become; the work is {@code lab}'s.
 * {@link org.yamabiko.console.lab.SurgePage} starts surges of rehearsed calls and shows their reports.
 * {@link org.yamabiko.console.lab.SipPage} is a telephone that dials the real Asterisk from the browser: it gives out the
 * ticket that makes the call a rehearsal, and the call itself passes between browser and Asterisk alone.
 */
package org.yamabiko.console.lab;
