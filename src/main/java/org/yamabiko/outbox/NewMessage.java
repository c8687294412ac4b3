package org.yamabiko.outbox;

import java.time.Instant;
import java.util.UUID;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.SenderId;
import org.yamabiko.text.Text;

/**
 * A text that was decided on. At most one exists for a call and a text key, however often the decision is repeated.
 *
 * @param validUntil after this it is not worth delivering
 */
public record NewMessage(UUID id, String callId, PhoneNumber did, Text text, PhoneNumber recipient, SenderId senderId,
        Instant createdAt, Instant validUntil) {
}
