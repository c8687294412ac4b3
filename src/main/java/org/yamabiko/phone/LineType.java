package org.yamabiko.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;

/** What kind of line a number belongs to, by the Japanese numbering plan (総務省「電気通信番号計画」). */
public enum LineType {
    /** 060, 070, 080 and 090 with eight further digits: the only lines that surely get texts. */
    MOBILE,
    /** 03, 06 and the other area codes. */
    LANDLINE,
    /** 050. */
    IP_PHONE,
    /** 0120 and 0800; the latter has eleven digits and begins like a mobile number. */
    TOLL_FREE,
    /** 0570, 0990 and the like: a number of a service, never of a caller. */
    SERVICE,
    /** 020: machines and pagers. */
    M2M,
    /** A number of another country. */
    FOREIGN;

    static LineType of(Phonenumber.PhoneNumber number, PhoneNumberUtil library) {
        if (!"JP".equals(library.getRegionCodeForNumber(number))) {
            return FOREIGN;
        }
        return switch (library.getNumberType(number)) {
            case MOBILE -> MOBILE;
            case FIXED_LINE, FIXED_LINE_OR_MOBILE -> LANDLINE;
            case VOIP -> IP_PHONE;
            case TOLL_FREE -> TOLL_FREE;
            case PAGER -> M2M;
            case PREMIUM_RATE, SHARED_COST, UAN, VOICEMAIL, PERSONAL_NUMBER, UNKNOWN -> SERVICE;
        };
    }

    /** Whether a text to such a line arrives. */
    public boolean textable() {
        return this == MOBILE;
    }
}
