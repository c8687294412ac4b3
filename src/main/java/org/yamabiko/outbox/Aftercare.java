package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** What becomes of texts that no submit decides about: stale ones, and those of which nothing says whether they left. */
@Singleton
class Aftercare {

    private static final String EVENT = """
            history = history || jsonb_strip_nulls(jsonb_build_object('at', ?::timestamptz, 'event', '%s', 'detail', %s))""";

    private static final String EXPIRE = """
            update message set status = 'EXPIRED', settled_at = ?, next_attempt_at = null,
                   detail = 'could not leave in time' || coalesce('; last: ' || detail, ''),
            """ + EVENT.formatted("EXPIRED", "detail") + """

            where next_attempt_at is not null and valid_until <= ?
            """;

    private static final String NODE_DIED = """
            update message set status = 'UNCERTAIN', claimed_at = null, uncertain_since = ?, reason = 'NODE_DIED',
                   detail = 'claimed by ' || claimed_by,
            """ + EVENT.formatted("UNCERTAIN", "'NODE_DIED ' || claimed_by") + """

            where claimed_at is not null and\s""";

    private static final String ABANDONED = NODE_DIED + """
            (claimed_at <= ?
              or claimed_by not in (
                  select node from node_lease
                  where expires_at > clock_timestamp()
                      + make_interval(secs => case when starts_with(node, ?) and node <> ? then ? else 0 end)))
            """;

    private static final String RESEND = """
            update message set status = 'PENDING', next_attempt_at = ?, uncertain_since = null, resends = resends + 1,
                   detail = 'sent once more, because nothing settled it; before: ' || coalesce(detail, reason),
            """ + EVENT.formatted("RESENT", "null::text") + """

            where uncertain_since <= ? and resends = 0 and when_uncertain = 'RESEND_ONCE' and valid_until > ?
            """;

    private final DataSource database;
    private final Clock clock;

    Aftercare(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Ends what is no longer worth delivering. @return how many */
    int expire() throws SQLException {
        var now = clock.instant();
        return update(EXPIRE, now, now, now);
    }

    /**
     * What a dead process had claimed may have left. One is dead when its heartbeat has ended. An earlier process of our own
     * node is dead sooner, after a few beats that did not come: as its successor we do not wait for the end. One that still
     * beats lives, and is another that was given our name.
     *
     * @param lease how old a claim must be to count as abandoned although its process lives
     * @param by whoever asks
     * @return how many are uncertain now
     */
    int settleAbandoned(Duration lease, Node by) throws SQLException {
        var now = clock.instant();
        return update(ABANDONED, now, now, now.minus(lease), by.prefix(), by.name(), Heartbeat.LEFT_AFTER_MISSED.toSeconds());
    }

    /**
     * Sends once more what was uncertain for so long that no receipt will settle it, where its policy allows. Once: a text that
     * may have arrived is repeated at most one time, so that nobody who was promised a link is left without one.
     *
     * @return how many will be sent again
     */
    int resendUncertain(Duration settled) throws SQLException {
        var now = clock.instant();
        return update(RESEND, now, now, now.minus(settled), now);
    }

    private int update(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i]);
            }
            return update.executeUpdate();
        }
    }
}
