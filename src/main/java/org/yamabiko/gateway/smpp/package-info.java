/**
 * Texts by SMPP 3.4 (Short Message Peer-to-Peer Protocol Specification v3.4, 12-Oct-1999, Issue 1.2), as a transceiver.
 * <p>
 * A gateway holds some binds. Each keeps itself up for ever ({@link org.yamabiko.gateway.smpp.BindState} draws its states), and
 * each
 * lets {@code window-size} texts be under way. This package is the only user of jsmpp and the only place that knows TON, NPI,
 * {@code data_coding}, {@code esm_class} and {@code command_status}.
 * <p>
 * Uses {@code gateway}, {@code phone} and {@code text}.
 */
package org.yamabiko.gateway.smpp;
