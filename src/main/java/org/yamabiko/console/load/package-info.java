/**
 * What happens when everybody calls: the ladders as they stand, what staff pin, how long texts take, and the rehearsal of an
 * event by calculation. Shows {@code ladder} and {@code forecast}, decides nothing.
 */
package org.yamabiko.console.load;
