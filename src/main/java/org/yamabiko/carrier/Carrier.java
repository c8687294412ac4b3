package org.yamabiko.carrier;

/** The networks that a text in Japan can end in; who rents their lines (MVNO) follows their rules. */
public enum Carrier {
    DOCOMO,
    AU,
    SOFTBANK,
    RAKUTEN
}
