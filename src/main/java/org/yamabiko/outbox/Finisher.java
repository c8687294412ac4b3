package org.yamabiko.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import org.yamabiko.database.Columns;
import org.yamabiko.database.Journal;

/** Writes the outcomes of submits, many in one statement. */
@Singleton
class Finisher {

    /**
     * Only the claim that the submit was made under may be finished: a later one is another attempt. An answer that comes after
     * the claim was given up still counts, and that a text was taken counts even when it is about to be sent once more.
     */
    private static final String FINISH = """
            with f as (
                select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                                     ?::int[], ?::int[])
                     as f (id, attempt, status, reason, detail, at, next_attempt_at, failure, ids)),
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
                returning m.id),
            known as (
                insert into message_segment (gateway, smsc_id, message_id, number, attempt)
                select s.gateway, s.smsc_id, done.id, s.number, s.attempt
                from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::int[])
                     as s (gateway, smsc_id, message_id, number, attempt)
                join done on done.id = s.message_id::uuid
                on conflict (gateway, smsc_id) do update
                set message_id = excluded.message_id, number = excluded.number, attempt = excluded.attempt,
                    state = null, state_at = null, detail = null, states = '[]'
                where (message_segment.message_id, message_segment.attempt) <> (excluded.message_id, excluded.attempt))
            select id::text from done
            """;

    private record Segment(Finish of, String smscId, int number) {
    }

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
        var segments = segments(finishes);
        try (var finish = connection.prepareStatement(FINISH)) {
            finish.setArray(1, Columns.text(connection, finishes, f -> f.message().id()));
            finish.setArray(2, Columns.integer(connection, finishes, f -> f.message().attempts()));
            finish.setArray(3, Columns.text(connection, finishes, Finish::status));
            finish.setArray(4, Columns.text(connection, finishes, Finish::reason));
            finish.setArray(5, Columns.text(connection, finishes, Finish::detail));
            finish.setArray(6, Columns.text(connection, finishes, Finish::at));
            finish.setArray(7, Columns.text(connection, finishes, Finish::nextAttemptAt));
            finish.setArray(8, Columns.integer(connection, finishes, f -> f.failure() ? 1 : 0));
            finish.setArray(9, Columns.integer(connection, finishes, f -> (int) f.segmentIds().stream().distinct().count()));
            finish.setArray(10, Columns.text(connection, segments, s -> s.of().message().gateway()));
            finish.setArray(11, Columns.text(connection, segments, Segment::smscId));
            finish.setArray(12, Columns.text(connection, segments, s -> s.of().message().id()));
            finish.setArray(13, Columns.integer(connection, segments, Segment::number));
            finish.setArray(14, Columns.integer(connection, segments, s -> s.of().message().attempts()));
            try (var rows = finish.executeQuery()) {
                while (rows.next()) {
                    finished.add(rows.getString(1));
                }
            }
        }
        return finishes.stream().map(f -> finished.contains(f.message().id().toString())).toList();
    }

    /** An id that an upstream gives twice in one group names the later text, as it would in two. */
    private static List<Segment> segments(List<Finish> finishes) {
        var segments = new LinkedHashMap<String, Segment>();
        for (var finish : finishes) {
            for (int i = 0; i < finish.segmentIds().size(); i++) {
                var segment = new Segment(finish, finish.segmentIds().get(i), i + 1);
                segments.put(finish.message().gateway() + '\n' + segment.smscId(), segment);
            }
        }
        return new ArrayList<>(segments.values());
    }
}
