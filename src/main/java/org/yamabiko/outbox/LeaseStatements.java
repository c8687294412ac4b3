package org.yamabiko.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rows of one gateway, as one transaction sees them. */
record LeaseStatements(Connection connection, String gateway, String holder, Duration lasts) {

    private record Row(String holder, int share, boolean alive) {
    }

    /** @return the share that is ours from now on */
    int renew(int rate) throws SQLException {
        // one node at a time: two that read the same rows would both take what is free
        execute("select pg_advisory_xact_lock(hashtextextended('lane:' || ?, 0))", gateway);
        execute("delete from lane_lease where gateway = ? and expires_at < clock_timestamp() - interval '1 second'", gateway);
        var rows = rows();
        var others = rows.stream().filter(row -> !row.holder().equals(holder)).toList();
        var mine = rows.stream().filter(row -> row.holder().equals(holder)).mapToInt(Row::share).sum();
        var share = Math.max(0, Math.min(fair(rate, others), rate - others.stream().mapToInt(Row::share).sum()
                - expired(rows)));
        if (share < mine) {
            write("returned/" + holder + "/" + System.nanoTime(), mine - share, Duration.ZERO);
        }
        write(holder, share, lasts);
        return share;
    }

    /** Our own share that we let expire still counts like somebody else's. */
    private int expired(List<Row> rows) {
        return rows.stream().filter(row -> row.holder().equals(holder) && !row.alive()).mapToInt(Row::share).sum();
    }

    /** The same for each node that lives; what does not divide goes to the first by name. */
    private int fair(int rate, List<Row> others) {
        var nodes = new ArrayList<>(others.stream().filter(Row::alive).map(Row::holder)
                .filter(name -> !name.startsWith("returned/")).toList());
        nodes.add(holder);
        nodes.sort(null);
        return rate / nodes.size() + (nodes.indexOf(holder) < rate % nodes.size() ? 1 : 0);
    }

    private List<Row> rows() throws SQLException {
        try (var find = connection.prepareStatement(
                "select holder, share, expires_at > clock_timestamp() from lane_lease where gateway = ?")) {
            find.setString(1, gateway);
            try (var found = find.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    rows.add(new Row(found.getString(1), found.getInt(2), found.getBoolean(3)));
                }
                return rows;
            }
        }
    }

    private void write(String name, int share, Duration lasting) throws SQLException {
        execute("""
                insert into lane_lease (gateway, holder, share, expires_at)
                values (?, ?, ?, clock_timestamp() + make_interval(secs => ?))
                on conflict (gateway, holder) do update set share = excluded.share, expires_at = excluded.expires_at
                """, gateway, name, share, lasting.toMillis() / 1000.0);
    }

    void end() throws SQLException {
        execute("update lane_lease set expires_at = clock_timestamp() where gateway = ? and holder = ?", gateway, holder);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
