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
     * one answer. Two statements, or the second would see the database as it was before the wait; sent as one, because each way
     * there and back costs more than all else about them.
     */
    private static final String LOCK_AND_KNOWN = """
            select pg_advisory_xact_lock(7262547531);
            select 'TEXT' as kind, m.recipient as subject, m.call_id, m.text_key, m.text_version, m.created_at as at,
                   m.status in ('UNDELIVERED', 'REJECTED', 'EXPIRED', 'SUPPRESSED') as failed, null::bigint as used
            from unnest(?::text[]) as asked (number)
            join lateral (select * from message
                          where right(recipient, 4) = right(asked.number, 4) and recipient = asked.number and not rehearsal
                          order by created_at desc limit 100) m on true
            union all
            select 'BLOCKED', number, null, null, null, null, null, null from blocked_number where number = any (?)
            union all
            select u.quota, u.subject, null, null, null, u.window_start, null, u.used
            from unnest(?::text[], ?::text[], ?::timestamptz[]) as asked (quota, subject, window_start)
            join guard_use u using (quota, subject, window_start)
            """;
    private static final String ADD = """
            insert into guard_use as u (quota, subject, window_start, used)
            select quota, subject, window_start, amount
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as added (quota, subject, window_start, amount)
            on conflict (quota, subject, window_start) do update set used = u.used + excluded.used
            """;
    private static final String HIT = """
            insert into guard_hit as h (quota, mode, minute, hits)
            select quota, mode, minute, hits
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as added (quota, mode, minute, hits)
            on conflict (minute, quota, mode) do update set hits = h.hits + excluded.hits
            """;

    private GuardStatements() {
    }

    /** Waits for its turn. */
    static Known known(Connection connection, List<PhoneNumber> recipients, List<Use> uses) throws SQLException {
        var known = new Known();
        try (var select = connection.prepareStatement(LOCK_AND_KNOWN)) {
            select.setArray(1, Columns.text(connection, recipients, PhoneNumber::e164));
            select.setArray(2, Columns.text(connection, recipients, PhoneNumber::e164));
            bind(connection, select, 3, uses);
            select.execute();
            select.getMoreResults();
            try (var rows = select.getResultSet()) {
                while (rows.next()) {
                    read(rows, known);
                }
            }
        }
        return known;
    }

    private static void read(ResultSet row, Known into) throws SQLException {
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
            into.used(new Use(Quota.valueOf(kind), subject, at), row.getLong("used"));
        }
    }

    static void add(Connection connection, Map<Use, Long> added) throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        var uses = new ArrayList<>(added.keySet());
        try (var insert = connection.prepareStatement(ADD)) {
            bind(connection, insert, 1, uses);
            insert.setArray(4, connection.createArrayOf("int8", uses.stream().map(added::get).toArray()));
            insert.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int first, List<Use> uses)
            throws SQLException {
        statement.setArray(first, Columns.text(connection, uses, Use::quota));
        statement.setArray(first + 1, Columns.text(connection, uses, Use::subject));
        statement.setArray(first + 2, Columns.text(connection, uses, use -> use.windowStart().atOffset(ZoneOffset.UTC)));
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
