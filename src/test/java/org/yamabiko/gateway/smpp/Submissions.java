package org.yamabiko.gateway.smpp;

import java.time.Duration;
import java.util.UUID;

import org.yamabiko.gateway.Submission;
import org.yamabiko.phone.PhoneNumber;

/** What the tests of this package hand to a gateway. */
final class Submissions {

    static final PhoneNumber RECIPIENT = new PhoneNumber("+819012345678");

    private Submissions() {
    }

    static Submission submission(String body) {
        return new Submission(UUID.randomUUID(), RECIPIENT, "0312345678", body, Duration.ofHours(24));
    }
}
