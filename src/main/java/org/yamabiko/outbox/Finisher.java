package org.yamabiko.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.yamabiko.database.Journal;
import org.yamabiko.database.Parameters;

/** Writes the outcomes of submits, many in one statement. */
@Singleton
class Finisher {

    /**
     * Only the claim that the submit was made under may be finished: a later one is another attempt. An answer that comes after
     * the claim was given up still counts, and that a text was taken counts even when it is about to be sent once more. The ids
     * of a text's segments travel in its own row as the literal of an array: a join of two lists would grow with their product.
     * An id that an upstream gives twice in one group names the later segment, as it would in two.
     */
    private static final String FINISH = """
            with f as (
                select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                                     ?::int[], ?::int[], ?::text[])
                     with ordinality
                     as f (id, attempt, status, reason, detail, at, next_attempt_at, failure, ids, smsc_ids, n)),
            done as (
                update message m
                set status = f.status, reason = f.reason, detail = f.detail, next_attempt_at = f.next_attempt_at,
                    claimed_at = null,
                    uncertain_since = case when f.status = 'UNCERTAIN' then f.at end,
                    blocked_at = case when f.status = 'BLOCKED' then f.at end,
                    submitted_at = case when f.status = 'SUBMITTED' then f.at else m.submitted_at end,
                    settled_at = case when f.status in ('REJECTED', 'EXPIRED') then f.at else m.settled_at end,
                    failures = m.failures + f.failure,
                    receipts_due = case when f.status = 'SUBMITTED' then f.ids else m.receipts_due end,
                    history = (case when jsonb_array_length(m.history) < 50 then m.history else m.history - 1 end)
                        || jsonb_strip_nulls(jsonb_build_object('at', f.at, 'event', f.status, 'attempt', f.attempt,
                               'gateway', m.gateway, 'node', m.claimed_by, 'reason', f.reason, 'detail', f.detail))
                from f
                where m.id = f.id::uuid and m.attempts = f.attempt
                  and (m.status in ('CLAIMED', 'UNCERTAIN') or m.status = 'PENDING' and f.status = 'SUBMITTED')
                returning m.id, m.gateway, f.attempt, f.smsc_ids, f.n),
            known as (
                insert into message_segment (gateway, smsc_id, message_id, number, attempt)
                select distinct on (done.gateway, s.smsc_id) done.gateway, s.smsc_id, done.id, s.number, done.attempt
                from done cross join unnest(done.smsc_ids::text[]) with ordinality as s (smsc_id, number)
                order by done.gateway, s.smsc_id, done.n desc, s.number desc
                on conflict (gateway, smsc_id) do update
                set message_id = excluded.message_id, number = excluded.number, attempt = excluded.attempt,
                    state = null, state_at = null, detail = null, states = '[]'
                where (message_segment.message_id, message_segment.attempt) <> (excluded.message_id, excluded.attempt))
            select id::text from done
            """;

    private final Journal.Kind<Finish, Boolean> finishes;

    Finisher(Journal journal) {
        this.finishes = journal.kind(1, Finisher::write);
    }

    /** @return completes when it is committed, with false if the claim was no longer ours */
    CompletableFuture<Boolean> write(Finish finish) {
        return finishes.add(finish);
    }

    private static List<Boolean> write(Connection connection, List<Finish> finishes) throws SQLException {
        var finished = new HashSet<String>();
        try (var finish = connection.prepareStatement(FINISH)) {
            new Parameters(finish)
                    .text(finishes, f -> f.message().id())
                    .integer(finishes, f -> f.message().attempts())
                    .text(finishes, Finish::status)
                    .text(finishes, Finish::reason)
                    .text(finishes, Finish::detail)
                    .text(finishes, Finish::at)
                    .text(finishes, Finish::nextAttemptAt)
                    .integer(finishes, f -> f.failure() ? 1 : 0)
                    .integer(finishes, f -> (int) f.segmentIds().stream().distinct().count())
                    .text(finishes, Finisher::smscIds);
            try (var rows = finish.executeQuery()) {
                while (rows.next()) {
                    finished.add(rows.getString(1));
                }
            }
        }
        return finishes.stream().map(f -> finished.contains(f.message().id().toString())).toList();
    }

    /** @return the literal of an array, in the order of the segments */
    private static String smscIds(Finish finish) {
        return finish.segmentIds().stream().map(Finisher::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
