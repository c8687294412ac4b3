package org.yamabiko.gateway;

/** With which binds an SMPP gateway submits and hears of its texts (SMPP 3.4 §2.1). */
public enum BindMode {
    /** One link for both directions. */
    TRANSCEIVER,
    /** Two links beside each other, for an SMSC of SMPP 3.3 or a carrier that keeps the directions apart. */
    TRANSMITTER_RECEIVER
}
