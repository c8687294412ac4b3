/**
 * Who we are to recipients, for staff: senders on each carrier, link domains, names of the company.
 */
package org.yamabiko.console.senders;
