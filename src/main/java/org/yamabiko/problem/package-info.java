/**
 * How bad input is answered: every wrong field with its reason, as one RFC 9457 problem. Uses nothing of ours; every feature
 * may use it.
 */
package org.yamabiko.problem;
