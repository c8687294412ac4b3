/**
 * The proof that no text is lost, doubled or late: a load of calls, parts that are killed and come back, and in the end the
 * ledger against the log of the carrier's twin, number by number. What it holds us to stands in
 * {@code src/docs/reliability.md}.
 */
package org.yamabiko.proof;
