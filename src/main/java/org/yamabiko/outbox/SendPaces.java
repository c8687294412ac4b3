package org.yamabiko.outbox;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;
import org.yamabiko.outbox.Drain.Queue;

/** How fast each node sends, told by the nodes to each other; and how much waits for all of them. */
@Singleton
class SendPaces {

    private static final String PUBLISH = """
            insert into send_pace (node, contracted, seen, bounded, at) values (?, ?, ?, ?, clock_timestamp())
            on conflict (node) do update set contracted = excluded.contracted, seen = excluded.seen,
                bounded = excluded.bounded, at = excluded.at""";
    private static final String ALL = """
            select sum(contracted) as allowed, sum(seen) as seen, bool_and(bounded) as bounded from send_pace
            where at > clock_timestamp() - interval '3 seconds'""";
    private static final String FORGET = "delete from send_pace where at < clock_timestamp() - interval '1 minute'";
    private static final String WAITING = """
            select (select count(*) from message where next_attempt_at is not null)
                 - (select count(*) from message where next_attempt_at is not null and in_house)
                 + (select count(*) from message where claimed_at is not null) as waiting,
                   (select count(*) from message where next_attempt_at <= clock_timestamp())
                 - (select count(*) from message where next_attempt_at <= clock_timestamp() and in_house) as due""";

    private final DataSource database;
    private final Node node;

    SendPaces(DataSource database, Node node) {
        this.database = database;
        this.node = node;
    }

    void publish(SendPace own) throws SQLException {
        try (var connection = database.getConnection();
                var publish = connection.prepareStatement(PUBLISH);
                var forget = connection.prepareStatement(FORGET)) {
            publish.setString(1, node.name());
            publish.setDouble(2, own.bounded() ? own.allowed() : 0);
            publish.setDouble(3, own.seen());
            publish.setBoolean(4, own.bounded());
            publish.executeUpdate();
            forget.executeUpdate();
        }
    }

    /** Of all nodes that live together. */
    SendPace all() throws SQLException {
        return new Query(ALL).list(database, row -> new SendPace(
                row.getBoolean("bounded") ? row.getDouble("allowed") : Double.POSITIVE_INFINITY, row.getDouble("seen")))
                .getFirst();
    }

    /** By the partial indexes: what is settled costs nothing. */
    Queue queue() throws SQLException {
        return new Query(WAITING).list(database, row -> new Queue(row.getLong("waiting"), row.getLong("due"))).getFirst();
    }
}
