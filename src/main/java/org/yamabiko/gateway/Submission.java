package org.yamabiko.gateway;

import java.time.Duration;
import java.util.UUID;

import org.yamabiko.phone.PhoneNumber;

/**
 * A text ready to leave.
 *
 * @param messageId our own id, the same for every attempt
 * @param senderId what the handset shows as the sender: digits as the carrier registered them, for example {@code 0312345678}
 * @param body the whole text; the gateway splits it into segments
 * @param validityPeriod how long it is worth delivering, counted from now; positive
 */
public record Submission(UUID messageId, PhoneNumber recipient, String senderId, String body, Duration validityPeriod) {

    @Override
    public String toString() {
        return "Submission[" + messageId + " to " + recipient + "]";
    }
}
