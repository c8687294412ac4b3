package org.yamabiko.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Columns;

/** The table of messages: what goes in, what is claimed, what became of it. */
@Singleton
public class Outbox {

    private static final String INSERT = """
            insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status,
                                 next_attempt_at, created_at, valid_until)
            select id::uuid, call_id, did, text_key, text_version, recipient, sender_id, body, 'PENDING',
                   created_at, created_at, valid_until
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[])
                 as fresh (id, call_id, did, text_key, text_version, recipient, sender_id, body, created_at, valid_until)
            on conflict (call_id, text_key) do nothing
            returning id::text
            """;

    private static final String CLAIM = """
            with due as (
                select id from message
                where status = 'PENDING' and next_attempt_at <= ? and valid_until > ?
                order by next_attempt_at
                limit ?
                for update skip locked)
            update message m
            set status = 'CLAIMED', claimed_by = ?, claimed_at = ?, gateway = ?, attempts = attempts + 1
            from due where m.id = due.id
            returning m.id, m.recipient, m.sender_id, m.body, m.attempts, m.created_at, m.valid_until
            """;

    private static final String EXPIRE = """
            update message set status = 'EXPIRED', settled_at = ?,
                   detail = 'could not leave in time' || coalesce('; last: ' || detail, '')
            where status = 'PENDING' and valid_until <= ?
            """;

    private static final String ABANDONED = """
            update message set status = 'UNCERTAIN', uncertain_since = ?, reason = 'NODE_DIED',
                   detail = 'claimed by ' || claimed_by
            where status = 'CLAIMED' and claimed_at <= ?
            """;

    private static final String ABANDONED_BY_US = """
            update message set status = 'UNCERTAIN', uncertain_since = ?, reason = 'NODE_DIED',
                   detail = 'claimed by ' || claimed_by
            where status = 'CLAIMED' and starts_with(claimed_by, ?) and claimed_by <> ?
            """;

    private static final String RESEND = """
            update message set status = 'PENDING', next_attempt_at = ?, resends = resends + 1,
                   detail = 'sent once more, because nothing settled it; before: ' || coalesce(detail, reason)
            where status = 'UNCERTAIN' and uncertain_since <= ? and resends = 0
            """;

    private final DataSource database;
    private final Clock clock;

    Outbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds messages within the caller's transaction.
     *
     * @return for each message whether it is new; false if its call has that text already
     */
    public List<Boolean> insert(Connection connection, List<NewMessage> messages) throws SQLException {
        var fresh = new HashSet<String>();
        try (var insert = connection.prepareStatement(INSERT)) {
            int column = 0;
            insert.setArray(++column, Columns.text(connection, messages, NewMessage::id));
            insert.setArray(++column, Columns.text(connection, messages, NewMessage::callId));
            insert.setArray(++column, Columns.text(connection, messages, m -> m.did().e164()));
            insert.setArray(++column, Columns.text(connection, messages, m -> m.text().key()));
            insert.setArray(++column, Columns.integer(connection, messages, m -> m.text().version()));
            insert.setArray(++column, Columns.text(connection, messages, m -> m.recipient().e164()));
            insert.setArray(++column, Columns.text(connection, messages, m -> m.senderId().value()));
            insert.setArray(++column, Columns.text(connection, messages, m -> m.text().compose()));
            insert.setArray(++column, Columns.text(connection, messages, NewMessage::createdAt));
            insert.setArray(++column, Columns.text(connection, messages, NewMessage::validUntil));
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getString(1));
                }
            }
        }
        return messages.stream().map(m -> fresh.contains(m.id().toString())).toList();
    }

    /** Takes at most {@code most} due messages for {@code gateway}; nobody else gets them while the claim holds. */
    List<ClaimedMessage> claim(String node, String gateway, int most) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection(); var claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, now);
            claim.setObject(2, now);
            claim.setInt(3, most);
            claim.setString(4, node);
            claim.setObject(5, now);
            claim.setString(6, gateway);
            try (var rows = claim.executeQuery()) {
                var claimed = new ArrayList<ClaimedMessage>();
                while (rows.next()) {
                    claimed.add(ClaimedMessage.read(rows, gateway));
                }
                return claimed;
            }
        }
    }

    /** Ends what is no longer worth delivering. @return how many */
    int expire() throws SQLException {
        var now = clock.instant();
        return update(EXPIRE, now, now);
    }

    /**
     * What a dead node had claimed may have left.
     *
     * @param lease how old a claim must be to count as abandoned
     * @return how many are uncertain now
     */
    int settleAbandoned(Duration lease) throws SQLException {
        var now = clock.instant();
        return update(ABANDONED, now, now.minus(lease));
    }

    /**
     * The same for what an earlier process of this node had claimed: no lease needs to pass, because we are its successor.
     *
     * @return how many are uncertain now
     */
    int settleAbandonedBy(Node node) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(ABANDONED_BY_US)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setString(2, node.prefix());
            update.setString(3, node.name());
            return update.executeUpdate();
        }
    }

    /**
     * Sends once more what was uncertain for so long that no receipt will settle it. Once: a text that may have arrived is
     * repeated at most one time, so that nobody who was promised a link is left without one.
     *
     * @return how many will be sent again
     */
    int resendUncertain(Duration settled) throws SQLException {
        var now = clock.instant();
        return update(RESEND, now, now.minus(settled));
    }

    private int update(String sql, Instant... times) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < times.length; i++) {
                update.setObject(i + 1, times[i].atOffset(ZoneOffset.UTC));
            }
            return update.executeUpdate();
        }
    }
}
