/**
 * What a text says and how long it is on the air: its alphabet and the segments it leaves in.
 * <p>
 * Uses {@code phone} only. Knows nothing of SMPP: which {@code data_coding} stands for an alphabet is the gateway's business.
 */
package org.yamabiko.text;
