package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;

/** Texts that an upstream took, as its reports say, although no answer to their submit did. */
final class TakenTexts {

    /**
     * Of the texts asked about: one whose every segment an upstream has, by reports, is SUBMITTED and no longer uncertain or
     * about to be sent once more; and one of which a whole earlier copy arrived is DELIVERED, whatever becomes of the later
     * one.
     */
    private static final String SETTLE = """
            update message m
            set status = case when t.arrived then 'DELIVERED' else 'SUBMITTED' end,
                next_attempt_at = null, uncertain_since = null, reason = null,
                submitted_at = coalesce(m.submitted_at, t.last), settled_at = case when t.arrived then t.last end,
                history = m.history || jsonb_build_object('at', t.last, 'event', 'SETTLED_BY_RECEIPT')
            from (select s.message_id, s.attempt, count(*) as taken, bool_and(s.state = 'DELIVERED') as arrived,
                         max(s.state_at) as last
                  from message_segment s
                  where s.message_id = any (?) and s.state in ('DELIVERED', 'ENROUTE', 'ACCEPTED')
                  group by s.message_id, s.attempt) t
            where m.id = t.message_id and t.taken >= m.receipts_due and m.receipts_due > 0
              and (m.status = 'UNCERTAIN' or m.status = 'PENDING' and m.resends > 0 or m.status = 'SUBMITTED' and t.arrived)
              and (m.attempts = t.attempt or m.attempts > t.attempt and t.arrived)
            """;

    /** The next of those that wait to be sent once more. */
    private static final String RESENT = """
            select id from message where next_attempt_at is not null and resends > 0 order by next_attempt_at limit ?
            """;

    private TakenTexts() {
    }

    static void settle(Connection connection, Collection<UUID> texts) throws SQLException {
        try (var taken = connection.prepareStatement(SETTLE)) {
            taken.setArray(1, connection.createArrayOf("uuid", texts.toArray()));
            taken.executeUpdate();
        }
    }

    /** Takes out of the queue what waits to be sent once more although reports say by now that it was taken. */
    static void settleWaiting(Connection connection, int most) throws SQLException {
        var texts = new ArrayList<UUID>();
        try (var waiting = connection.prepareStatement(RESENT)) {
            waiting.setInt(1, most);
            try (var rows = waiting.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getObject(1, UUID.class));
                }
            }
        }
        if (!texts.isEmpty()) {
            settle(connection, texts);
        }
    }
}
