package org.yamabiko.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.yamabiko.database.GroupCommit.Statement;

/**
 * One writer for what nobody waits for with a caller on the line: answers to submits, receipts and the like, of every kind in
 * the same commits. Besides the commits it saves, it keeps the order: what was handed in first is written first or together,
 * and within one commit the kinds are written in the order of their registration. So a receipt finds the answer that came
 * before it.
 */
@Singleton
public class Journal implements AutoCloseable {

    private record Item<T, R>(Kind<T, R> kind, T value) {
    }

    private final GroupCommit<Item<?, ?>, Object> commits;

    public Journal(DataSource database) {
        this.commits = new GroupCommit<>("journal", database, this::write);
    }

    /** One kind of what is written, with its statement. */
    public final class Kind<T, R> {
        private final Statement<T, R> statement;
        private final int order;

        private Kind(Statement<T, R> statement, int order) {
            this.statement = statement;
            this.order = order;
        }

        /** Hands in one item; it is committed some hundredths of a second later at most. See {@link GroupCommit}. */
        @SuppressWarnings("unchecked") // the statement of the kind made the result
        public CompletableFuture<R> add(T value) {
            return commits.addUnhurried(new Item<>(this, value)).thenApply(result -> (R) result);
        }

        @SuppressWarnings("unchecked") // items are grouped by their kind
        private List<?> write(Connection connection, List<Item<?, ?>> items) throws SQLException {
            return statement.write(connection, items.stream().map(item -> (T) item.value()).toList());
        }
    }

    /** @param order kinds of a lower one are written first */
    public <T, R> Kind<T, R> kind(int order, Statement<T, R> statement) {
        return new Kind<>(statement, order);
    }

    private List<Object> write(Connection connection, List<Item<?, ?>> items) throws SQLException {
        var byKind = new LinkedHashMap<Kind<?, ?>, List<Item<?, ?>>>();
        items.forEach(item -> byKind.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(item));
        // by identity: two equal receipts are two items
        var results = new IdentityHashMap<Item<?, ?>, Object>();
        for (var kind : byKind.keySet().stream().sorted((a, b) -> Integer.compare(a.order, b.order)).toList()) {
            put(results, byKind.get(kind), kind.write(connection, byKind.get(kind)));
        }
        return items.stream().map(results::get).toList();
    }

    private static void put(Map<Item<?, ?>, Object> results, List<Item<?, ?>> items, List<?> of) {
        for (int i = 0; i < items.size(); i++) {
            results.put(items.get(i), of.get(i));
        }
    }

    /** Writes what still waits, then ends. */
    @Override
    @PreDestroy
    public void close() {
        commits.close();
    }
}
