package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.yamabiko.database.Columns;
import org.yamabiko.gateway.DeliveryReceipt;

/** The SQL of receipts. */
final class ReceiptStatements {

    private static final String KEEP = """
            insert into early_receipt (gateway, smsc_id, state, detail, received_at)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            """;

    /**
     * Moves receipts to their segments. A segment with a final state keeps it; a message follows its segments: undelivered if
     * one
     * is, delivered if all are.
     */
    private static final String MATCH = """
            with known as (
                delete from early_receipt e using message_segment s
                where e.gateway = s.gateway and e.smsc_id = s.smsc_id
                returning e.gateway, e.smsc_id, e.state, e.detail, e.received_at),
            best as (
                select distinct on (gateway, smsc_id) * from known
                order by gateway, smsc_id,
                         (state in ('DELIVERED', 'EXPIRED', 'DELETED', 'UNDELIVERABLE', 'REJECTED')) desc, received_at desc)
            update message_segment s
            set state = best.state, state_at = best.received_at, detail = nullif(best.detail, '')
            from best
            where s.gateway = best.gateway and s.smsc_id = best.smsc_id
              and (s.state is null or s.state in ('ENROUTE', 'ACCEPTED', 'UNKNOWN'))
            returning s.message_id
            """;

    /** Two who settle one text at once must see each other's segments, so one waits for the other before it counts. */
    private static final String LOCK = "select id from message where id = any (?) order by id for update";

    private static final String SETTLE = """
            update message m
            set status = case when t.failed > 0 then 'UNDELIVERED' else 'DELIVERED' end,
                reason = t.worst, settled_at = t.last
            from (select message_id, count(*) as segments,
                         count(*) filter (where state = 'DELIVERED') as delivered,
                         count(*) filter (where state in ('EXPIRED', 'DELETED', 'UNDELIVERABLE', 'REJECTED')) as failed,
                         max(state) filter (where state in ('EXPIRED', 'DELETED', 'UNDELIVERABLE', 'REJECTED')) as worst,
                         max(state_at) as last
                  from message_segment where message_id = any (?) group by message_id) t
            where m.id = t.message_id and m.status in ('SUBMITTED', 'UNCERTAIN')
              and (t.failed > 0 or t.delivered = t.segments)
            """;

    private ReceiptStatements() {
    }

    static List<Boolean> keep(Connection connection, List<DeliveryReceipt> receipts) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setArray(1, Columns.text(connection, receipts, DeliveryReceipt::gateway));
            keep.setArray(2, Columns.text(connection, receipts, DeliveryReceipt::segmentId));
            keep.setArray(3, Columns.text(connection, receipts, DeliveryReceipt::state));
            keep.setArray(4, Columns.text(connection, receipts, DeliveryReceipt::detail));
            keep.setArray(5, Columns.text(connection, receipts, DeliveryReceipt::receivedAt));
            keep.executeUpdate();
        }
        matchEarly(connection);
        return receipts.stream().map(r -> true).toList();
    }

    static void matchEarly(Connection connection) throws SQLException {
        try (var match = connection.prepareStatement(MATCH); var rows = match.executeQuery()) {
            var messages = new ArrayList<Object>();
            while (rows.next()) {
                messages.add(rows.getObject(1));
            }
            if (!messages.isEmpty()) {
                settle(connection, messages);
            }
        }
    }

    private static void settle(Connection connection, List<Object> messages) throws SQLException {
        var ids = connection.createArrayOf("uuid", messages.toArray());
        try (var lock = connection.prepareStatement(LOCK); var settle = connection.prepareStatement(SETTLE)) {
            lock.setArray(1, ids);
            lock.execute();
            settle.setArray(1, ids);
            settle.executeUpdate();
        }
    }
}
