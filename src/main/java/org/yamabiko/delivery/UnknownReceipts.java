package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Kept receipts whose segment nobody knows: the text they are about, and when they are forgotten. */
final class UnknownReceipts {

    /**
     * An uncertain text whose id nobody knows is the one that kept receipts are about, if they went to the same number by the
     * same gateway, are as many as it has segments without an id, and no other text to that number waits for receipts. So is
     * one that waits to be sent once more.
     * <p>
     * It begins with receipts that came lately, so that neither old receipts nor old texts are compared for ever. Numbers are
     * compared by their last digits too, because the index begins with them.
     */
    private static final String ADOPT = """
            with fresh as materialized (
                select distinct gateway, recipient from early_receipt where received_at > ? and recipient is not null limit ?),
            lone as materialized (
                select m.id, m.gateway, m.recipient, m.attempts, m.segments, m.created_at,
                       (select count(*) from message_segment s where s.message_id = m.id and s.attempt = m.attempts) as known
                from fresh join message m on right(m.recipient, 4) = right(fresh.recipient, 4) and m.recipient = fresh.recipient
                                         and m.gateway = fresh.gateway
                where m.segments > 0 and m.created_at > ?
                  and (m.uncertain_since is not null or m.next_attempt_at is not null and m.resends > 0)
                  and not exists (select 1 from message o
                                  where right(o.recipient, 4) = right(m.recipient, 4) and o.recipient = m.recipient
                                    and o.id <> m.id
                                    and o.created_at > m.created_at - interval '1 day'
                                    and (o.status in ('CLAIMED', 'UNCERTAIN', 'SUBMITTED')
                                      or o.status = 'PENDING' and o.resends > 0))
                for update of m skip locked),
            reports as (
                select l.id, l.gateway, l.attempts, l.known, e.smsc_id, l.segments - l.known as wanted,
                       row_number() over (partition by l.id order by min(e.received_at), e.smsc_id) as n,
                       count(*) over (partition by l.id) as found
                from lone l join early_receipt e on e.gateway = l.gateway and e.recipient = l.recipient
                                                and e.received_at >= l.created_at
                                                and left(e.smsc_id, 1) <> '?'
                group by l.id, l.gateway, l.attempts, l.known, l.segments, e.smsc_id)
            insert into message_segment (gateway, smsc_id, message_id, number, attempt)
            select gateway, smsc_id, id, known + n, attempts from reports where found = wanted
            on conflict do nothing
            """;

    private static final String FORGET = "delete from early_receipt where received_at < ?";

    /**
     * How far back is looked.
     *
     * @param receipts only at those that came later
     * @param texts only at those that were decided later
     * @param most receipts at once
     */
    record Window(Instant receipts, Instant texts, int most) {
    }

    private UnknownReceipts() {
    }

    /** Gives uncertain texts the segments that kept receipts name. @return how many segments */
    static int adopt(Connection connection, Window window) throws SQLException {
        try (var adopt = connection.prepareStatement(ADOPT)) {
            adopt.setObject(1, window.receipts().atOffset(ZoneOffset.UTC));
            adopt.setInt(2, window.most());
            adopt.setObject(3, window.texts().atOffset(ZoneOffset.UTC));
            return adopt.executeUpdate();
        }
    }

    /** @return how many receipts nobody will ever ask for */
    static int forget(Connection connection, Instant before) throws SQLException {
        try (var forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, before.atOffset(ZoneOffset.UTC));
            return forget.executeUpdate();
        }
    }
}
