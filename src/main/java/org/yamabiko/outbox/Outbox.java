package org.yamabiko.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.yamabiko.database.Columns;

/** The way into the table of messages. */
@Singleton
public class Outbox {

    private static final String INSERT = """
            insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, segments, receipts_due,
                                 when_uncertain, when_undelivered, created_at, valid_until, reason, blocked_at,
                                 status, gateway, next_attempt_at, claimed_at, claimed_by, attempts, rehearsal, in_house,
                                 incident_round)
            select id::uuid, call_id, did, text_key, text_version, recipient, sender_id, body, segments, segments,
                   when_uncertain, when_undelivered, created_at, valid_until,
                   held, case when held is not null then created_at end,
                   case when held is not null then 'BLOCKED' when gateway is null then 'PENDING' else 'CLAIMED' end, gateway,
                   case when gateway is null and held is null then created_at end, case when gateway is not null then created_at end,
                   case when gateway is not null then ? end, case when gateway is null then 0 else 1 end,
                   rehearsal, in_house, incident_round
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[],
                        ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::bool[], ?::bool[],
                        ?::text[], ?::int[])
                 as fresh (id, call_id, did, text_key, text_version, recipient, sender_id, body, segments,
                           when_uncertain, when_undelivered, created_at, valid_until, gateway, rehearsal, in_house, held,
                           incident_round)
            on conflict (call_id, text_key) do nothing
            returning id::text
            """;

    private static final List<Function<NewMessage, Object>> TEXTS_BEFORE = List.of(NewMessage::id, NewMessage::callId,
            m -> m.did().e164(), m -> m.text().key());
    private static final List<Function<NewMessage, Object>> TEXTS_AFTER = List.of(m -> m.text().policy().whenUncertain(),
            m -> m.text().policy().whenUndelivered(), NewMessage::createdAt, NewMessage::validUntil);

    private final Node node;

    Outbox(Node node) {
        this.node = node;
    }

    /**
     * Adds messages within the caller's transaction; those with a seat are claimed by this node from the beginning.
     *
     * @return for each message whether it is new; false if its call has that text already
     */
    public List<Boolean> insert(Connection connection, List<Admission> admissions) throws SQLException {
        var fresh = new HashSet<String>();
        try (var insert = connection.prepareStatement(INSERT)) {
            int column = 0;
            insert.setString(++column, node.name());
            for (var values : TEXTS_BEFORE) {
                insert.setArray(++column, Columns.text(connection, admissions, of(values)));
            }
            insert.setArray(++column, Columns.integer(connection, admissions, a -> a.message().text().version()));
            insert.setArray(++column, Columns.text(connection, admissions, of(m -> m.recipient().e164())));
            insert.setArray(++column, Columns.text(connection, admissions, of(m -> m.senderId().value())));
            insert.setArray(++column, Columns.text(connection, admissions, of(NewMessage::body)));
            insert.setArray(++column, Columns.integer(connection, admissions, a -> a.message().segments()));
            for (var values : TEXTS_AFTER) {
                insert.setArray(++column, Columns.text(connection, admissions, of(values)));
            }
            insert.setArray(++column,
                    Columns.text(connection, admissions, a -> a.seat().map(s -> s.lane().name()).orElse(null)));
            insert.setArray(++column, Columns.bool(connection, admissions, a -> a.message().purpose().rehearsal()));
            insert.setArray(++column, Columns.bool(connection, admissions, a -> a.message().purpose().inHouse()));
            insert.setArray(++column, Columns.text(connection, admissions, a -> a.held().orElse(null)));
            insert.setArray(++column,
                    Columns.integer(connection, admissions, a -> a.message().incidentRound().orElse(null)));
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getString(1));
                }
            }
        }
        return admissions.stream().map(a -> fresh.contains(a.message().id().toString())).toList();
    }

    private static Function<Admission, Object> of(Function<NewMessage, Object> value) {
        return admission -> value.apply(admission.message());
    }
}
