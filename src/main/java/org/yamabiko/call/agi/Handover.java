package org.yamabiko.call.agi;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yamabiko.call.IncomingCall;

/** Reads with which reason a dialplan hands a call over. */
final class Handover {

    /** As flow documents name reasons. */
    private static final Pattern REASON = Pattern.compile("[a-z0-9-]{1,20}");
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
        return Optional.of(REASON.matcher(word).matches() && !PERHAPS_A_NUMBER.matcher(word).matches() ? word
                : IncomingCall.UNREADABLE);
    }
}
