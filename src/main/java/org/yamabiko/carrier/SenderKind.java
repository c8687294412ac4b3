package org.yamabiko.carrier;

/** What a handset can show as the sender of a domestic text. */
public enum SenderKind {
    /** The company's own 03/06…, 0120, 0800, 050 or 0570 number; people can ring it back. */
    COMPANY_NUMBER,
    /** SoftBank's six digits beginning with 2. */
    SHORT_CODE,
    /** A code that the carrier gave to this company alone. */
    OWN_CODE,
    /** 0005 with four to six digits more, the same on all carriers; cannot be rung back. */
    COMMON_SHORT_CODE
}
