package org.yamabiko.console;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Plain words for stored codes. A code without words shows as itself, so that a new one is never hidden. */
public record Words(Locale locale) {

    private static final String BUNDLE = "org.yamabiko.console.Words";

    public static Words in(Language language) {
        return new Words(language.locale());
    }

    public String outcome(String code) {
        return of("outcome.", code);
    }

    public String status(String code) {
        return of("status.", code);
    }

    public String callerLine(String code) {
        return of("line.", code);
    }

    public String trigger(String code) {
        return of("trigger.", code);
    }

    public String publication(HotlineState state) {
        return of("hotline.", state.name());
    }

    public String proposal(String code) {
        return of("proposal.", code);
    }

    public String reason(String code) {
        return of("reason.", code);
    }

    /** What a limit counts. */
    public String quota(String code) {
        return of("quota.", code);
    }

    public String limitMode(String code) {
        return of("limitMode.", code);
    }

    public String carrier(String code) {
        return of("carrier.", code);
    }

    public String senderKind(String code) {
        return of("senderKind.", code);
    }

    private String of(String kind, String code) {
        try {
            return ResourceBundle.getBundle(BUNDLE, locale).getString(kind + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
