/**
 * Surges: thousands of rehearsed calls that come as a curve says, to know what the service carries before a spot on television
 * does.
 * <p>
 * A {@link org.yamabiko.lab.surge.SurgePlan} says who calls when, {@code Offer} begins each call at its moment whether or not
 * those before have ended, {@code CallTimes} keeps when each did what, {@code SurgeSums} adds that up at any time, and
 * {@code LedgerFindings} counts what the ledger has of it at the end. There is one surge at a time on a node
 * ({@link org.yamabiko.lab.surge.Surges}). Callers are the lab's personas on the real FastAGI port of this node;
 * {@link org.yamabiko.lab.surge.SippFiles} writes the same surge for SIPp and a real Asterisk.
 * <p>
 * Every call carries a ticket of a rehearsal, so figures and carriers are untouched. A surge is bounded in calls, time and rate
 * ({@link org.yamabiko.lab.surge.SurgeRules}).
 */
package org.yamabiko.lab.surge;
