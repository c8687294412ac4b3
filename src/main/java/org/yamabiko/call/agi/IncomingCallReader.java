package org.yamabiko.call.agi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.asteriskjava.fastagi.AgiRequest;
import org.yamabiko.call.IncomingCall;
import org.yamabiko.call.Rehearsal;
import org.yamabiko.call.Rehearsals;
import org.yamabiko.phone.Attestation;
import org.yamabiko.phone.CallerId;

/** Reads the AGI environment into a call. */
@Singleton
class IncomingCallReader {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_ID = 150;
    /** What Asterisk writes where it knows nothing. */
    private static final String NOTHING = "unknown";

    private final Rehearsals rehearsals;

    IncomingCallReader(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    /**
     * @throws IllegalArgumentException if the environment does not say which call it is or what was dialled, or shows an ended
     *         ticket
     */
    IncomingCall read(AgiRequest request, Instant arrivedAt) {
        Map<String, String> environment = request.getRequest();
        var dialed = firstKnown(environment.get("dnid"), environment.get("extension"));
        var caller = CallerId.of(environment.get("callerid"), known(environment.get("calleridname")),
                environment.get("callingpres"));
        return new IncomingCall(id(request), dialed.substring(0, Math.min(dialed.length(), LONGEST_NUMBER)), caller,
                arrivedAt, rehearsal(environment.get("arg_1")), Handover.reason(environment.get("arg_2")),
                Attestation.ofVerifyResult(environment.get("arg_3")));
    }

    /** With a ticket that has ended it would be a real call, and text a real person. */
    private Optional<Rehearsal> rehearsal(String argument) {
        var rehearsal = rehearsals.find(argument);
        if (rehearsal.isEmpty() && Rehearsals.isTicket(argument)) {
            throw new IllegalArgumentException("a ticket that is no more");
        }
        return rehearsal;
    }

    /**
     * Asterisk's unique id is unique across machines only with a system name in front ({@code name-time.count}); without one
     * the machine's address stands in for it.
     */
    private static String id(AgiRequest request) {
        var id = request.getUniqueId();
        if (id == null || id.length() > LONGEST_ID || !id.matches("[\\w.:-]+")) {
            throw new IllegalArgumentException("no usable agi_uniqueid");
        }
        return id.indexOf('-') > 0 ? id : request.getRemoteAddress().getHostAddress() + "-" + id;
    }

    private static String firstKnown(String... values) {
        for (var value : values) {
            if (known(value) != null) {
                return value;
            }
        }
        throw new IllegalArgumentException("neither agi_dnid nor agi_extension");
    }

    private static String known(String value) {
        return value == null || value.isBlank() || value.equals(NOTHING) ? null : value;
    }
}
