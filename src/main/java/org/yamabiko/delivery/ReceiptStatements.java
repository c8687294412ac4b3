package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import org.yamabiko.database.Parameters;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.phone.PhoneNumber;

/** The SQL of receipts: one statement takes a whole group from their arrival to the states of their texts. */
final class ReceiptStatements {

    private static final String ARRIVED = """
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                with ordinality as r (gateway, smsc_id, state, detail, received_at, recipient, n)
            """;

    /**
     * Moves receipts to their segments. A segment with a final state keeps it: the first one, also of those that come together.
     * A text counts what its segments newly became, so two who settle it at once add up; it is undelivered if one segment never
     * arrives, delivered if all have. Segments of an earlier submit are noted and not counted. What no segment is known for is
     * kept.
     * <p>
     * A text that waits to be sent once more counts too, if it arrived: then it is out of the queue. That and a claim take the
     * same row, so one of them comes first, and the other finds that it came second.
     * <p>
     * The second part of the answer names texts of which a segment was reported and that may have been taken as a whole without
     * being settled by this: see {@link TakenTexts}.
     */
    private static final String SETTLE = """
            with %s,
            located as materialized (
                select r.*, s.message_id
                from r left join message_segment s on s.gateway = r.gateway and s.smsc_id = r.smsc_id),
            unknown as (
                insert into early_receipt (gateway, smsc_id, state, detail, received_at, recipient)
                select gateway, smsc_id, state, detail, received_at, recipient from located where message_id is null),
            best as (
                select distinct on (gateway, smsc_id) gateway, smsc_id, state, detail, received_at,
                       jsonb_agg(jsonb_build_object('state', state, 'at', received_at))
                           over (partition by gateway, smsc_id order by received_at, n
                                 rows between unbounded preceding and unbounded following) as reports
                from located where message_id is not null
                order by gateway, smsc_id,
                         case when state in ('DELIVERED', 'EXPIRED', 'DELETED', 'UNDELIVERABLE', 'REJECTED')
                             then received_at end, received_at desc, n desc),
            moved as (
                update message_segment s
                set state = best.state, state_at = best.received_at, detail = nullif(best.detail, ''),
                    states = s.states || best.reports
                from best
                where s.gateway = best.gateway and s.smsc_id = best.smsc_id
                  and (s.state is null or s.state in ('ENROUTE', 'ACCEPTED', 'UNKNOWN'))
                returning s.message_id, s.attempt, s.state, s.state_at),
            counted as (
                select message_id, attempt, count(*) filter (where state = 'DELIVERED') as delivered,
                       count(*) filter (where state <> 'DELIVERED') as failed,
                       max(state) filter (where state <> 'DELIVERED') as worst, max(state_at) as last
                from moved where state in ('DELIVERED', 'EXPIRED', 'DELETED', 'UNDELIVERABLE', 'REJECTED')
                group by message_id, attempt),
            settled as (
                update message m
                set segments_delivered = m.segments_delivered + c.delivered,
                    segments_failed = m.segments_failed + c.failed,
                    status = case when {failed} then 'UNDELIVERED' when {arrived} then 'DELIVERED' else m.status end,
                    reason = case when {failed} then coalesce(c.worst, m.reason) when {arrived} then null else m.reason end,
                    settled_at = case when {failed} or {arrived} then c.last end,
                    uncertain_since = case when {failed} or {arrived} then null else m.uncertain_since end,
                    next_attempt_at = case when {arrived} then null else m.next_attempt_at end,
                    history = case when m.status in ('UNCERTAIN', 'PENDING') and ({failed} or {arrived})
                        then m.history || jsonb_build_object('at', c.last, 'event', 'SETTLED_BY_RECEIPT')
                        else m.history end
                from counted c
                where m.id = c.message_id and m.attempts = c.attempt
                  and (m.status in ('SUBMITTED', 'UNCERTAIN') or m.status = 'PENDING' and m.resends > 0 and not ({failed}))
                returning m.id, m.status, m.when_undelivered)
            select id, true from settled where status = 'UNDELIVERED' and when_undelivered = 'OTHER_GATEWAY'
            union all
            select message_id, false from moved where state in ('ENROUTE', 'ACCEPTED')
            union all
            select message_id, false from counted where delivered > 0 and message_id not in (select id from settled)
            """
            .replace("{failed}", "m.segments_failed + c.failed > 0")
            .replace("{arrived}", "m.segments_delivered + c.delivered >= m.receipts_due");

    private static final String SETTLE_ARRIVED = SETTLE.formatted("r as materialized (" + ARRIVED + ")");

    /** The candidates are few and fixed before the big table is asked, so that it is asked by its key for each of them. */
    private static final String SETTLE_KEPT = SETTLE.formatted("""
            candidate as materialized (
                select ctid from early_receipt where received_at > ? and left(smsc_id, 1) <> '?'
                order by received_at desc limit ? for update skip locked),
            gone as (
                delete from early_receipt e using candidate c where e.ctid = c.ctid and exists
                    (select 1 from message_segment s where s.gateway = e.gateway and s.smsc_id = e.smsc_id)
                returning e.gateway, e.smsc_id, e.state, e.detail, e.received_at, e.recipient),
            r as materialized (
                select gateway, smsc_id, state, detail, received_at, recipient, row_number() over () as n from gone)""");

    /** A text goes by another gateway only now that its receipt says undelivered, and only while it is worth delivering. */
    private static final String FAIL_OVER = """
            update message
            set status = 'PENDING', next_attempt_at = decided.at, settled_at = null, not_by = not_by || gateway,
                history = history || jsonb_build_object('at', decided.at, 'event', 'FAILED_OVER', 'gateway', gateway)
            from (select ?::timestamptz as at, ?::text[] as gateways) decided
            where id = any (?) and status = 'UNDELIVERED' and valid_until > decided.at
              and exists (select 1 from unnest(decided.gateways) g where g <> gateway and not (g = any (not_by)))
            """;

    private ReceiptStatements() {
    }

    /** @return the texts that are undelivered now and may go by another gateway */
    static List<UUID> arrived(Connection connection, List<DeliveryReceipt> receipts) throws SQLException {
        try (var settle = connection.prepareStatement(SETTLE_ARRIVED)) {
            new Parameters(settle)
                    .text(receipts, DeliveryReceipt::gateway)
                    .text(receipts, DeliveryReceipt::segmentId)
                    .text(receipts, DeliveryReceipt::state)
                    .text(receipts, DeliveryReceipt::detail)
                    .text(receipts, DeliveryReceipt::receivedAt)
                    .text(receipts, r -> r.recipient().map(PhoneNumber::e164).orElse(null));
            return settled(connection, settle);
        }
    }

    /** Kept receipts whose segment is known by now. @return as {@link #arrived} */
    static List<UUID> kept(Connection connection, Instant since, int most) throws SQLException {
        try (var settle = connection.prepareStatement(SETTLE_KEPT)) {
            settle.setObject(1, since.atOffset(ZoneOffset.UTC));
            settle.setInt(2, most);
            return settled(connection, settle);
        }
    }

    private static List<UUID> settled(Connection connection, PreparedStatement settle) throws SQLException {
        var undelivered = new ArrayList<UUID>();
        var reported = new LinkedHashSet<UUID>();
        try (var rows = settle.executeQuery()) {
            while (rows.next()) {
                (rows.getBoolean(2) ? undelivered : reported).add(rows.getObject(1, UUID.class));
            }
        }
        if (!reported.isEmpty()) {
            TakenTexts.settle(connection, reported);
        }
        return undelivered;
    }

    /** @return how many go by another gateway */
    static int failOver(Connection connection, List<UUID> texts, List<String> gateways, Instant now) throws SQLException {
        try (var failOver = connection.prepareStatement(FAIL_OVER)) {
            failOver.setObject(1, now.atOffset(ZoneOffset.UTC));
            failOver.setArray(2, connection.createArrayOf("text", gateways.toArray()));
            failOver.setArray(3, connection.createArrayOf("uuid", texts.toArray()));
            return failOver.executeUpdate();
        }
    }
}
