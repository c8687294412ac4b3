package org.yamabiko.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.yamabiko.gateway.Submission;
import org.yamabiko.phone.PhoneNumber;

/**
 * A message that this node may submit, once.
 *
 * @param attempts submits with this one
 * @param failures submits before it that count against the most there may be
 */
record ClaimedMessage(UUID id, String gateway, PhoneNumber recipient, String senderId, String body, int attempts,
        int failures, Instant createdAt, Instant validUntil) {

    static ClaimedMessage read(ResultSet row, String gateway) throws SQLException {
        return new ClaimedMessage(row.getObject("id", UUID.class), gateway, new PhoneNumber(row.getString("recipient")),
                row.getString("sender_id"), row.getString("body"), row.getInt("attempts"), row.getInt("failures"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", OffsetDateTime.class).toInstant());
    }

    Submission submission(Instant now) {
        return new Submission(id, recipient, senderId, body, Duration.between(now, validUntil));
    }
}
