package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import org.yamabiko.database.Columns;
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
     * being settled by this: see {@link #TAKEN}.
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

    /**
     * Of the texts asked about: one whose every segment an upstream has, by reports, is SUBMITTED and no longer uncertain or
     * about to be sent once more; and one of which a whole earlier copy arrived is DELIVERED, whatever becomes of the later
     * one.
     */
    private static final String TAKEN = """
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

    /**
     * An uncertain text whose id nobody knows is the one that kept receipts are about, if they went to the same number by the
     * same gateway, are as many as it has segments without an id, and no other text to that number waits for receipts. So is
     * one that waits to be sent once more.
     * <p>
     * It begins with receipts that came lately, so that neither old receipts nor old texts are compared for ever.
     */
    private static final String ADOPT = """
            with fresh as materialized (
                select distinct gateway, recipient from early_receipt where received_at > ? and recipient is not null limit ?),
            lone as materialized (
                select m.id, m.gateway, m.recipient, m.attempts, m.segments, m.created_at,
                       (select count(*) from message_segment s where s.message_id = m.id and s.attempt = m.attempts) as known
                from fresh join message m on m.recipient = fresh.recipient and m.gateway = fresh.gateway
                where m.segments > 0 and m.created_at > ?
                  and (m.uncertain_since is not null or m.next_attempt_at is not null and m.resends > 0)
                  and not exists (select 1 from message o
                                  where o.recipient = m.recipient and o.id <> m.id
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

    private ReceiptStatements() {
    }

    /** @return the texts that are undelivered now and may go by another gateway */
    static List<UUID> arrived(Connection connection, List<DeliveryReceipt> receipts) throws SQLException {
        try (var settle = connection.prepareStatement(SETTLE_ARRIVED)) {
            settle.setArray(1, Columns.text(connection, receipts, DeliveryReceipt::gateway));
            settle.setArray(2, Columns.text(connection, receipts, DeliveryReceipt::segmentId));
            settle.setArray(3, Columns.text(connection, receipts, DeliveryReceipt::state));
            settle.setArray(4, Columns.text(connection, receipts, DeliveryReceipt::detail));
            settle.setArray(5, Columns.text(connection, receipts, DeliveryReceipt::receivedAt));
            settle.setArray(6, Columns.text(connection, receipts, r -> r.recipient().map(PhoneNumber::e164).orElse(null)));
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
            taken(connection, reported);
        }
        return undelivered;
    }

    private static void taken(Connection connection, Collection<UUID> texts) throws SQLException {
        try (var taken = connection.prepareStatement(TAKEN)) {
            taken.setArray(1, connection.createArrayOf("uuid", texts.toArray()));
            taken.executeUpdate();
        }
    }

    /** Takes out of the queue what waits to be sent once more although reports say by now that it was taken. */
    static void takenMeanwhile(Connection connection, int most) throws SQLException {
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
            taken(connection, texts);
        }
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
