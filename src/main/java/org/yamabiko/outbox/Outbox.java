package org.yamabiko.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Singleton;

import org.yamabiko.database.Together;

/** The way into the table of messages. */
@Singleton
public class Outbox {

    private final Node node;

    Outbox(Node node) {
        this.node = node;
    }

    /** To be executed by the caller, in its transaction. */
    public Insertion insertion(List<Admission> admissions) {
        return new Insertion(node.name(), admissions);
    }

    /**
     * Adds messages within the caller's transaction.
     *
     * @return as {@link Insertion#fresh()}
     */
    public List<Boolean> insert(Connection connection, List<Admission> admissions) throws SQLException {
        var insertion = insertion(admissions);
        Together.execute(connection, List.of(insertion));
        return insertion.fresh();
    }
}
