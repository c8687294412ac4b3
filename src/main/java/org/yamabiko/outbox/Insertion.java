package org.yamabiko.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.yamabiko.database.Parameters;
import org.yamabiko.database.Together;

/** New rows of messages; those with a seat are claimed by this node from the beginning. */
public final class Insertion implements Together.Part {

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

    private final String node;
    private final List<Admission> admissions;
    private final Set<String> fresh = new HashSet<>();

    Insertion(String node, List<Admission> admissions) {
        this.node = node;
        this.admissions = admissions;
    }

    @Override
    public String sql() {
        return INSERT;
    }

    @Override
    public void bind(Parameters parameters) throws SQLException {
        parameters.value(node)
                .text(admissions, of(NewMessage::id))
                .text(admissions, of(NewMessage::callId))
                .text(admissions, of(m -> m.did().e164()))
                .text(admissions, of(m -> m.text().key()))
                .integer(admissions, a -> a.message().text().version())
                .text(admissions, of(m -> m.recipient().e164()))
                .text(admissions, of(m -> m.senderId().value()))
                .text(admissions, of(NewMessage::body))
                .integer(admissions, a -> a.message().segments())
                .text(admissions, of(m -> m.text().policy().whenUncertain()))
                .text(admissions, of(m -> m.text().policy().whenUndelivered()))
                .text(admissions, of(NewMessage::createdAt))
                .text(admissions, of(NewMessage::validUntil))
                .text(admissions, a -> a.seat().map(s -> s.lane().name()).orElse(null))
                .bool(admissions, a -> a.message().purpose().rehearsal())
                .bool(admissions, a -> a.message().purpose().inHouse())
                .text(admissions, a -> a.held().orElse(null))
                .integer(admissions, a -> a.message().incidentRound().orElse(null));
    }

    private static Function<Admission, Object> of(Function<NewMessage, Object> value) {
        return admission -> value.apply(admission.message());
    }

    @Override
    public void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            fresh.add(rows.getString(1));
        }
    }

    /** @return when executed: for each message whether it is new; false if its call has that text already */
    public List<Boolean> fresh() {
        return admissions.stream().map(a -> fresh.contains(a.message().id().toString())).toList();
    }
}
