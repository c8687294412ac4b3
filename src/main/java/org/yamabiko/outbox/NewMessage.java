package org.yamabiko.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.SenderId;
import org.yamabiko.text.Segmentation;
import org.yamabiko.text.Text;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * A text that was decided on. At most one exists for a call and a text key, however often the decision is repeated.
 *
 * @param body the words as they are sent
 * @param validUntil after this it is not worth delivering
 * @param purpose whom it is for
 * @param incidentRound the round of an incident under which a caller was told; empty for nearly all
 */
public record NewMessage(UUID id, String callId, PhoneNumber did, Text text, String body, PhoneNumber recipient,
        SenderId senderId, Instant createdAt, Instant validUntil, Purpose purpose,
        Optional<Integer> incidentRound) {

    /** Whom a text is for. */
    public enum Purpose {
        CALLER,
        /** Somebody tries a hotline: it leaves by the gateway of rehearsals alone. */
        REHEARSAL,
        /** The same, but it is to reach a telephone in somebody's hand: it leaves as if it were a caller's. */
        REHEARSAL_ON_TELEPHONE;

        /** Whether it is counted nowhere. */
        boolean rehearsal() {
            return this != CALLER;
        }

        /** Whether no gateway to the outside may have it. */
        boolean inHouse() {
            return this == REHEARSAL;
        }
    }

    /** Ids that grow with time (RFC 9562 §5.7) keep the index's newest pages together; random ones would touch them all. */
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    /** For a caller. */
    public NewMessage(UUID id, String callId, PhoneNumber did, Text text, String body, PhoneNumber recipient,
            SenderId senderId, Instant createdAt, Instant validUntil) {
        this(id, callId, did, text, body, recipient, senderId, createdAt, validUntil, Purpose.CALLER);
    }

    /** Outside of any incident. */
    public NewMessage(UUID id, String callId, PhoneNumber did, Text text, String body, PhoneNumber recipient,
            SenderId senderId, Instant createdAt, Instant validUntil, Purpose purpose) {
        this(id, callId, did, text, body, recipient, senderId, createdAt, validUntil, purpose, Optional.empty());
    }

    /** The same under a round of an incident, so that its recipient gets the all-clear; a rehearsal's does not. */
    public NewMessage under(Optional<Integer> round) {
        return round.isEmpty() || purpose.rehearsal() ? this
                : new NewMessage(id, callId, did, text, body, recipient, senderId, createdAt, validUntil, purpose, round);
    }

    public static UUID newId() {
        return IDS.generate();
    }

    /** How many segments it is; what is billed. */
    public int segments() {
        return Segmentation.of(body).segments().size();
    }
}
