package org.yamabiko.gateway.handset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Journal;
import org.yamabiko.gateway.Submission;
import org.yamabiko.phone.PhoneNumber;

/** What the embedded handsets received. */
@Singleton
public class Handsets {

    private static final String INSERT = """
            insert into handset_text (id, recipient, sender_id, body, segments, received_at) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;
    private static final String FIND = """
            select sender_id, body, segments, received_at from handset_text
            where recipient = ? order by received_at desc limit ?
            """;

    private record Received(Submission submission, int segments, Instant at) {
    }

    private final DataSource database;
    private final Clock clock;
    private final Journal.Kind<Received, Boolean> commits;

    Handsets(DataSource database, Journal journal, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.commits = journal.kind(0, Handsets::write);
    }

    /** Blocks until the text is stored. @throws CompletionException if it could not be */
    void receive(Submission submission, int segments) {
        commits.add(new Received(submission, segments, clock.instant())).join();
    }

    private static List<Boolean> write(Connection connection, List<Received> texts) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var text : texts) {
                insert.setObject(1, text.submission().messageId());
                insert.setString(2, text.submission().recipient().e164());
                insert.setString(3, text.submission().senderId());
                insert.setString(4, text.submission().body());
                insert.setInt(5, text.segments());
                insert.setObject(6, text.at().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return texts.stream().map(t -> true).toList();
    }

    /** What the telephone with this number received, the newest first. */
    public List<HandsetText> received(PhoneNumber recipient, int most) throws SQLException {
        try (var connection = database.getConnection(); var find = connection.prepareStatement(FIND)) {
            find.setString(1, recipient.e164());
            find.setInt(2, most);
            try (var rows = find.executeQuery()) {
                var texts = new ArrayList<HandsetText>();
                while (rows.next()) {
                    texts.add(new HandsetText(rows.getString(1), rows.getString(2), rows.getInt(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant()));
                }
                return texts;
            }
        }
    }
}
