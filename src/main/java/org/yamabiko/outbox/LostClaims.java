package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;

/**
 * Claims that the table gives to this process and that the process knows nothing of: a connection that broke after the commit
 * and before its answer. Their texts were never handed to a gateway, so they may leave as if nothing had been.
 * <p>
 * A commit that takes long is in the table a moment before its text is under way, whatever the age of its claim. So a claim is
 * lost only when two looks in a row, some seconds apart, did not know it.
 */
@Singleton
class LostClaims {

    private static final String GIVE_BACK = """
            update message set status = 'PENDING', claimed_at = null, next_attempt_at = decided.at,
                   history = history || jsonb_build_object('at', decided.at, 'event', 'UNCLAIMED', 'detail',
                       'the claim was lost before it was used')
            from (select ?::timestamptz as at) decided
            where id = any (?) and claimed_at is not null and claimed_by = ?
            """;

    private final DataSource database;
    private final Clock clock;
    private final Node node;
    private Set<UUID> unknownBefore = Set.of();

    LostClaims(DataSource database, Clock clock, Node node) {
        this.database = database;
        this.clock = clock;
        this.node = node;
    }

    /**
     * Looks once. Give the looks some seconds in between, and do not look from two threads.
     *
     * @param known the texts that are under way
     * @param age of a claim, so that one that is just being answered is left alone
     * @return how many are pending again
     */
    int sweep(Set<UUID> known, Duration age) throws SQLException {
        var unknown = new HashSet<>(claimedBefore(age));
        unknown.removeIf(known::contains);
        var lost = unknown.stream().filter(unknownBefore::contains).toList();
        unknownBefore = unknown;
        return lost.isEmpty() ? 0 : giveBack(lost);
    }

    /** Of claims of this process that nothing was done with. @return how many are pending again */
    int giveBack(Collection<UUID> texts) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(GIVE_BACK)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("uuid", texts.toArray()));
            update.setString(3, node.name());
            return update.executeUpdate();
        }
    }

    private List<UUID> claimedBefore(Duration age) throws SQLException {
        return new Query("select id from message").where("claimed_at <= ?", clock.instant().minus(age))
                .where("claimed_by = ?", node.name()).list(database, row -> row.getObject(1, UUID.class));
    }
}
