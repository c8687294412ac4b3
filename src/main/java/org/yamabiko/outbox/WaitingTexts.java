package org.yamabiko.outbox;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;

/** How many texts wait for a gateway, or are at one; by the partial indexes, so that a million settled ones cost nothing. */
@Singleton
public class WaitingTexts {

    private static final String WAITING = """
            select (select count(*) from message where next_attempt_at is not null)
                 + (select count(*) from message where claimed_at is not null) as waiting""";

    private final DataSource database;

    WaitingTexts(DataSource database) {
        this.database = database;
    }

    public long count() throws SQLException {
        return new Query(WAITING).list(database, row -> row.getLong("waiting")).getFirst();
    }
}
