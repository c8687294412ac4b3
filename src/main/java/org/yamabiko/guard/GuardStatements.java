package org.yamabiko.guard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yamabiko.database.Columns;
import org.yamabiko.phone.PhoneNumber;

/** The SQL of judging a group of texts: few statements, however large the group is. */
final class GuardStatements {

    /**
     * One judge at a time in the whole cluster, until its commit; the number means nothing. Then all that is to be known, in
     * one answer, while what is asked is written. Two statements, or the second would see the database as it was before the
     * wait; sent as one, because each way there and back costs more than all else about them.
     */
    private static final String LOCK_AND_CHARGE = """
            select pg_advisory_xact_lock(7262547531);
            with charged as (
                insert into guard_use as u (quota, subject, window_start, used)
                select quota, subject, window_start, amount
                from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as asked (quota, subject, window_start, amount)
                on conflict (quota, subject, window_start) do update set used = u.used + excluded.used
                returning quota, subject, window_start, used)
            select 'TEXT' as kind, m.recipient as subject, m.call_id, m.text_key, m.text_version, m.created_at as at,
                   m.status in ('UNDELIVERED', 'REJECTED', 'EXPIRED', 'SUPPRESSED') as failed, null::bigint as used
            from unnest(?::text[]) as asked (number)
            join lateral (select * from message
                          where right(recipient, 4) = right(asked.number, 4) and recipient = asked.number and not rehearsal
                          order by created_at desc limit 100) m on true
            union all
            select 'BLOCKED', number, null, null, null, null, null, null from blocked_number where number = any (?)
            union all
            select quota, subject, null, null, null, window_start, null, used from charged
            """;
    private static final String GIVE_BACK = """
            update guard_use u set used = u.used - unused.amount
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as unused (quota, subject, window_start, amount)
            where u.quota = unused.quota and u.subject = unused.subject and u.window_start = unused.window_start
            """;
    private static final String HIT = """
            insert into guard_hit as h (quota, mode, minute, hits)
            select quota, mode, minute, hits
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as added (quota, mode, minute, hits)
            on conflict (minute, quota, mode) do update set hits = h.hits + excluded.hits
            """;

    private GuardStatements() {
    }

    /**
     * Waits for its turn.
     *
     * @param charges what is counted in advance
     * @return what there was before
     */
    static Known charge(Connection connection, List<PhoneNumber> recipients, Map<Use, Long> charges) throws SQLException {
        var known = new Known();
        try (var select = connection.prepareStatement(LOCK_AND_CHARGE)) {
            bind(connection, select, charges);
            select.setArray(5, Columns.text(connection, recipients, PhoneNumber::e164));
            select.setArray(6, Columns.text(connection, recipients, PhoneNumber::e164));
            select.execute();
            select.getMoreResults();
            try (var rows = select.getResultSet()) {
                while (rows.next()) {
                    read(rows, known, charges);
                }
            }
        }
        return known;
    }

    private static void read(ResultSet row, Known into, Map<Use, Long> charges) throws SQLException {
        var kind = row.getString("kind");
        var subject = row.getString("subject");
        if (kind.equals("BLOCKED")) {
            into.blocked(new PhoneNumber(subject));
            return;
        }
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        if (kind.equals("TEXT")) {
            into.earlier(new PhoneNumber(subject), new EarlierText(row.getString("call_id"), row.getString("text_key"),
                    row.getInt("text_version"), at, row.getBoolean("failed")));
        } else {
            var use = new Use(Quota.valueOf(kind), subject, at);
            into.used(use, row.getLong("used") - charges.get(use));
        }
    }

    static void giveBack(Connection connection, Map<Use, Long> unused) throws SQLException {
        if (unused.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(GIVE_BACK)) {
            bind(connection, update, unused);
            update.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Map<Use, Long> amounts) throws SQLException {
        var uses = new ArrayList<>(amounts.keySet());
        statement.setArray(1, Columns.text(connection, uses, Use::quota));
        statement.setArray(2, Columns.text(connection, uses, Use::subject));
        statement.setArray(3, Columns.text(connection, uses, use -> use.windowStart().atOffset(ZoneOffset.UTC)));
        statement.setArray(4, connection.createArrayOf("int8", uses.stream().map(amounts::get).toArray()));
    }

    static void note(Connection connection, Map<Hit, Long> hits) throws SQLException {
        var noted = new ArrayList<>(hits.keySet());
        try (var insert = connection.prepareStatement(HIT)) {
            insert.setArray(1, Columns.text(connection, noted, Hit::what));
            insert.setArray(2, Columns.text(connection, noted, Hit::mode));
            insert.setArray(3, Columns.text(connection, noted, hit -> hit.minute().atOffset(ZoneOffset.UTC)));
            insert.setArray(4, connection.createArrayOf("int8", noted.stream().map(hits::get).toArray()));
            insert.executeUpdate();
        }
    }
}
