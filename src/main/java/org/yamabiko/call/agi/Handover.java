package org.yamabiko.call.agi;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yamabiko.call.IncomingCall;
import org.yamabiko.hotline.Hotline;

/** Reads with which reason a dialplan hands a call over. */
final class Handover {

    /** A dialplan that confuses its variables may pass the caller's number, which a trace must not show. */
    private static final Pattern PERHAPS_A_NUMBER = Pattern.compile(".*(?:\\d-?){5}.*");

    private Handover() {
    }

    /** @param argument of the AGI command; null or blank if the call came here at once */
    static Optional<String> reason(String argument) {
        if (argument == null || argument.isBlank()) {
            return Optional.empty();
        }
        var word = argument.strip().toLowerCase(Locale.ROOT);
        return Optional.of(Hotline.isReason(word) && !PERHAPS_A_NUMBER.matcher(word).matches() ? word
                : IncomingCall.UNREADABLE);
    }
}
