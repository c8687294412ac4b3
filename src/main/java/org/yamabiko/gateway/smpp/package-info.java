/**
 * Texts by SMPP 3.4 (Short Message Peer-to-Peer Protocol Specification v3.4, 12-Oct-1999, Issue 1.2), as a transceiver or as a
 * transmitter and a receiver.
 * <p>
 * A gateway holds some {@link org.yamabiko.gateway.smpp.Binds}. Each keeps itself up for ever
 * ({@link org.yamabiko.gateway.smpp.BindState} draws its states), and each lets {@code window-size} requests be under way. A
 * text goes {@code SmppGateway}, {@code TextSubmit} (its segments in turn), {@code SegmentSubmit} (one {@code submit_sm} and
 * what came of it); a receipt comes {@code CheckedReader} (nothing malformed gets past it), {@code ReceiptReceiver},
 * {@code Receipt}. This package is the only user of jsmpp and the only place that knows TON, NPI, {@code data_coding},
 * {@code esm_class} and {@code command_status}.
 * <p>
 * Uses {@code gateway}, {@code phone} and {@code text}.
 */
package org.yamabiko.gateway.smpp;
