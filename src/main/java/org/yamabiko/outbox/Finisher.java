package org.yamabiko.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.yamabiko.database.Columns;
import org.yamabiko.database.GroupCommit;

/** Writes the outcomes of submits, many in one commit. */
@Singleton
class Finisher {

    /** Only the claim that the submit was made under may be finished: a later one is another attempt. */
    private static final String FINISH = """
            update message m
            set status = f.status, reason = f.reason, detail = f.detail, next_attempt_at = f.next_attempt_at,
                submitted_at = case when f.status = 'SUBMITTED' then f.at else m.submitted_at end,
                uncertain_since = case when f.status = 'UNCERTAIN' then f.at end,
                settled_at = case when f.status = 'REJECTED' then f.at else m.settled_at end
            from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                 as f (id, attempt, status, reason, detail, at, next_attempt_at)
            where m.id = f.id::uuid and m.attempts = f.attempt and m.status in ('CLAIMED', 'UNCERTAIN')
            returning f.id
            """;

    private static final String SEGMENTS = """
            insert into message_segment (gateway, smsc_id, message_id, number)
            select gateway, smsc_id, message_id::uuid, number
            from unnest(?::text[], ?::text[], ?::text[], ?::int[]) as s (gateway, smsc_id, message_id, number)
            on conflict (gateway, smsc_id) do update
            set message_id = excluded.message_id, number = excluded.number, state = null, state_at = null, detail = null
            """;

    private record Segment(String gateway, String smscId, String messageId, int number) {
    }

    private final GroupCommit<Finish, Boolean> commits;

    Finisher(DataSource database) {
        this.commits = new GroupCommit<>("outcomes", database, Finisher::write);
    }

    GroupCommit<Finish, Boolean> commits() {
        return commits;
    }

    private static List<Boolean> write(Connection connection, List<Finish> finishes) throws SQLException {
        var finished = new HashSet<String>();
        try (var finish = connection.prepareStatement(FINISH)) {
            finish.setArray(1, Columns.text(connection, finishes, Finish::id));
            finish.setArray(2, Columns.integer(connection, finishes, Finish::attempt));
            finish.setArray(3, Columns.text(connection, finishes, Finish::status));
            finish.setArray(4, Columns.text(connection, finishes, Finish::reason));
            finish.setArray(5, Columns.text(connection, finishes, Finish::detail));
            finish.setArray(6, Columns.text(connection, finishes, Finish::at));
            finish.setArray(7, Columns.text(connection, finishes, Finish::nextAttemptAt));
            try (var rows = finish.executeQuery()) {
                while (rows.next()) {
                    finished.add(rows.getString(1));
                }
            }
        }
        var counting = finishes.stream().filter(f -> finished.contains(f.id().toString())).toList();
        writeSegments(connection, segments(counting));
        return finishes.stream().map(f -> finished.contains(f.id().toString())).toList();
    }

    private static List<Segment> segments(List<Finish> finishes) {
        var segments = new ArrayList<Segment>();
        for (var finish : finishes) {
            for (int i = 0; i < finish.segmentIds().size(); i++) {
                segments.add(new Segment(finish.gateway(), finish.segmentIds().get(i), finish.id().toString(), i + 1));
            }
        }
        return segments;
    }

    private static void writeSegments(Connection connection, List<Segment> segments) throws SQLException {
        if (segments.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(SEGMENTS)) {
            insert.setArray(1, Columns.text(connection, segments, Segment::gateway));
            insert.setArray(2, Columns.text(connection, segments, Segment::smscId));
            insert.setArray(3, Columns.text(connection, segments, Segment::messageId));
            insert.setArray(4, Columns.integer(connection, segments, Segment::number));
            insert.executeUpdate();
        }
    }

    @PreDestroy
    void close() {
        commits.close();
    }
}
