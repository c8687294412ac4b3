/**
 * The page of files: hand one in, look at what would change, take it; and files to take away. The work is {@code exchange}'s.
 */
package org.yamabiko.console.exchange;
