package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/**
 * Takes what is due. One statement finds, marks and returns; whoever comes second skips what is being taken
 * ({@code SKIP LOCKED}).
 * <p>
 * A gateway that stands behind one that is ready gets only texts that have waited for a quarter of the time they are worth
 * delivering, or that another gateway had and may not get again: so it stays idle as long as the first one keeps up, and helps
 * before anything goes stale. What rehearsals leave in the house is for their own gateway, whatever else waits, and that one
 * gets nothing else. While sending is stopped nobody gets anything, as soon as the switch is committed, on every node.
 */
@Singleton
class Claims {

    private static final String CLAIM = """
            with due as (
                select id from message
                where next_attempt_at <= ? and valid_until > ? and not (? = any (not_by)) and %s
                order by next_attempt_at
                limit ?
                for update skip locked)
            update message m
            set status = 'CLAIMED', next_attempt_at = null, claimed_at = ?, claimed_by = ?, gateway = ?, attempts = attempts + 1,
                receipts_due = segments, segments_delivered = 0, segments_failed = 0
            from due where m.id = due.id
            returning m.id, m.recipient, m.sender_id, m.body, m.attempts, m.failures, m.created_at, m.valid_until
            """;
    private static final String OUTSIDE = "not in_house and not exists (select from sending_switch where single and stopped)";
    /** Parameters: now, now, the gateway, how many, now, the node, the gateway. */
    static final String ANY = CLAIM.formatted(OUTSIDE);
    private static final String LATE = CLAIM
            .formatted(OUTSIDE
                    + "\n                  and (not_by <> '{}' or created_at + (valid_until - created_at) / 4 <= ?)");
    private static final String IN_HOUSE = CLAIM.formatted("in_house");

    private final DataSource database;
    private final Clock clock;
    private final Node node;

    Claims(DataSource database, Clock clock, Node node) {
        this.database = database;
        this.clock = clock;
        this.node = node;
    }

    /** Takes at most {@code most} texts for a gateway, those that are due the longest. */
    List<ClaimedMessage> claim(String gateway, int most) throws SQLException {
        return claim(ANY, gateway, most);
    }

    /** The same of those that have waited too long for the gateways before it. */
    List<ClaimedMessage> claimLate(String gateway, int most) throws SQLException {
        return claim(LATE, gateway, most);
    }

    /** The same of those that rehearsals leave in the house. */
    List<ClaimedMessage> claimInHouse(String gateway, int most) throws SQLException {
        return claim(IN_HOUSE, gateway, most);
    }

    private List<ClaimedMessage> claim(String sql, String gateway, int most) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection(); var claim = connection.prepareStatement(sql)) {
            int column = 0;
            claim.setObject(++column, now);
            claim.setObject(++column, now);
            claim.setString(++column, gateway);
            if (sql.equals(LATE)) {
                claim.setObject(++column, now);
            }
            claim.setInt(++column, most);
            claim.setObject(++column, now);
            claim.setString(++column, node.name());
            claim.setString(++column, gateway);
            try (var rows = claim.executeQuery()) {
                var claimed = new ArrayList<ClaimedMessage>();
                while (rows.next()) {
                    claimed.add(ClaimedMessage.read(rows, gateway));
                }
                return claimed;
            }
        }
    }
}
