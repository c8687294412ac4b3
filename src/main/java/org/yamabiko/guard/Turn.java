package org.yamabiko.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.yamabiko.database.Parameters;
import org.yamabiko.database.Together;

/**
 * One judge at a time in the whole cluster, until its commit. A statement of its own: one that waited and looked would see the
 * database as it was before the wait.
 */
final class Turn implements Together.Part {

    private Instant askedAt;

    @Override
    public String sql() {
        // the number means nothing; the clock stands in front, so it is read before the wait
        return "select clock_timestamp(), pg_advisory_xact_lock(7262547531)";
    }

    @Override
    public void bind(Parameters parameters) {
        // has none
    }

    @Override
    public void read(ResultSet rows) throws SQLException {
        rows.next();
        askedAt = rows.getObject(1, OffsetDateTime.class).toInstant();
    }

    /** @return by the database's clock; null until it is executed */
    Instant askedAt() {
        return askedAt;
    }
}
