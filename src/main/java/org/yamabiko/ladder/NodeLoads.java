package org.yamabiko.ladder;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yamabiko.database.Query;

/** How much each node has, told by the nodes to each other. What is older than {@link #COUNTS} is of one that is gone. */
@Singleton
class NodeLoads {

    static final Duration COUNTS = Duration.ofSeconds(3);

    private static final String PUBLISH = """
            insert into ladder_load (node, scope, calls_per_second, concurrent, at)
            select ?, scope, rate, calls, clock_timestamp() from unnest(?::text[], ?::float8[], ?::int[]) as l (scope, rate, calls)
            on conflict (node, scope) do update set calls_per_second = excluded.calls_per_second,
                concurrent = excluded.concurrent, at = excluded.at""";
    private static final String FORGET = "delete from ladder_load where at < clock_timestamp() - interval '1 minute'";

    private final DataSource database;
    private final String node;

    NodeLoads(DataSource database, @ConfigProperty(name = "yamabiko.node", defaultValue = "node-1") String node) {
        this.database = database;
        // two processes may have been given one name
        this.node = node + "/" + UUID.randomUUID().toString().substring(0, 8);
    }

    String node() {
        return node;
    }

    void publish(Map<Scope, Load> loads) throws SQLException {
        var scopes = List.copyOf(loads.keySet());
        try (var connection = database.getConnection();
                var publish = connection.prepareStatement(PUBLISH);
                var forget = connection.prepareStatement(FORGET)) {
            publish.setString(1, node);
            publish.setArray(2, connection.createArrayOf("text", scopes.stream().map(Scope::key).toArray()));
            publish.setArray(3, connection.createArrayOf("float8",
                    scopes.stream().map(scope -> loads.get(scope).callsPerSecond()).toArray()));
            publish.setArray(4,
                    connection.createArrayOf("int4", scopes.stream().map(scope -> loads.get(scope).concurrent()).toArray()));
            publish.executeUpdate();
            forget.executeUpdate();
        }
    }

    /** The sum of all others that live. */
    Map<Scope, Load> others() throws SQLException {
        var loads = new HashMap<Scope, Load>();
        new Query("""
                select scope, sum(calls_per_second) as rate, sum(concurrent) as calls from ladder_load
                where node <> ? and at > clock_timestamp() - make_interval(secs => ?) group by scope""")
                .with(node, (double) COUNTS.toSeconds())
                .list(database, row -> loads.put(new Scope(row.getString("scope")),
                        new Load(row.getDouble("rate"), row.getInt("calls"), 0)));
        return loads;
    }
}
