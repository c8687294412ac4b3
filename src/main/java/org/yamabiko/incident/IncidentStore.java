package org.yamabiko.incident;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;
import org.yamabiko.incident.Round.FollowUp;
import org.yamabiko.phone.PhoneNumber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The tables of incidents and their rounds. What changes them runs in the caller's transaction. */
@Singleton
class IncidentStore {

    private static final String SELECT = """
            select i.key, i.document, i.state, i.written_by, i.written_at, i.armed_by, i.armed_at, r.id, r.dids, r.since, r.until,
                   r.switched_by, r.over_at, r.over_by, r.follow_up, r.follow_up_end, r.follow_up_until, r.at_night, r.told,
                   r.sent, r.left_out
            from incident i left join incident_round r on r.id = i.round""";

    private final DataSource database;
    private final ObjectMapper json;

    IncidentStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Incident> all() throws SQLException {
        return new Query(SELECT).then("order by i.key").list(database, this::read);
    }

    Optional<Incident> find(String key) throws SQLException {
        return new Query(SELECT).where("i.key = ?", key).list(database, this::read).stream().findFirst();
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Incident> locked(String key) throws SQLException {
        return new Query(SELECT).where("i.key = ?", key).then("for update of i").list(database, this::read).stream()
                .findFirst();
    }

    /** The keys of those that are on and should not be any more. */
    List<String> expired(Instant now) throws SQLException {
        return new Query("select i.key from incident i join incident_round r on r.id = i.round")
                .where("i.state = ?", IncidentState.ON.name()).where("r.until <= ?", now)
                .list(database, row -> row.getString("key"));
    }

    void write(String key, IncidentPlan plan, IncidentState state, String who, Instant now) throws SQLException {
        run("""
                insert into incident (key, document, state, written_by, written_at) values (?, ?::jsonb, ?, ?, ?)
                on conflict (key) do update
                set document = excluded.document, state = excluded.state, written_by = excluded.written_by,
                    written_at = excluded.written_at, armed_by = null, armed_at = null""", key, document(plan), state, who,
                now);
    }

    void armed(String key, IncidentState state, String who, Instant now) throws SQLException {
        run("update incident set state = ?, armed_by = ?, armed_at = ? where key = ?", state, who, now, key);
    }

    void on(String key, IncidentState state, Switch on) throws SQLException {
        run("""
                with fresh as (insert into incident_round (incident, dids, since, until, switched_by)
                               values (?, string_to_array(?, ','), ?, ?, ?) returning id)
                update incident set state = ?, round = (select id from fresh) where key = ?""", key, joined(on.dids()), on.at(),
                on.until(), on.who(), state, key);
    }

    void prolonged(int round, Switch on) throws SQLException {
        run("update incident_round set dids = string_to_array(?, ','), until = ?, switched_by = ? where id = ?",
                joined(on.dids()), on.until(), on.who(), round);
    }

    /** @param who empty if it expired */
    void over(Incident incident, IncidentState state, Optional<String> who, Instant now) throws SQLException {
        run("update incident set state = ? where key = ?", state, incident.key());
        run("update incident_round set over_at = ?, over_by = ? where id = ?", now, who.orElse(null),
                incident.lastRound().id());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection()) {
            run(connection, sql, values);
        }
    }

    /** @return how many rows it was about */
    static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, switch (values[i]) {
                    case Instant at -> at.atOffset(ZoneOffset.UTC);
                    case Enum<?> word -> word.name();
                    case null -> null;
                    case Object value -> value;
                });
            }
            return statement.executeUpdate();
        }
    }

    private String document(IncidentPlan plan) {
        try {
            return json.writeValueAsString(plan.draft());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an incident is plain words", e);
        }
    }

    private Incident read(ResultSet row) throws SQLException {
        var key = row.getString("key");
        var round = row.getObject("id", Integer.class);
        return new Incident(key, plan(key, row.getString("document")), IncidentState.valueOf(row.getString("state")),
                row.getString("written_by"), Query.instant(row, "written_at"), Optional.ofNullable(row.getString("armed_by")),
                Optional.ofNullable(Query.instant(row, "armed_at")),
                round == null ? Optional.empty() : Optional.of(round(round, row)));
    }

    private IncidentPlan plan(String key, String document) {
        try {
            return IncidentRules.plan(key, json.readValue(document, IncidentDraft.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an incident that cannot be read: " + key, e);
        }
    }

    private static Round round(int id, ResultSet row) throws SQLException {
        var followUp = new FollowUp(FollowUpState.valueOf(row.getString("follow_up")),
                Optional.ofNullable(row.getString("follow_up_end")).map(FollowUpEnd::valueOf),
                Optional.ofNullable(Query.instant(row, "follow_up_until")), row.getBoolean("at_night"), row.getInt("told"),
                row.getInt("sent"), row.getInt("left_out"));
        return new Round(id, dids(row), Query.instant(row, "since"), Query.instant(row, "until"),
                row.getString("switched_by"), Optional.ofNullable(Query.instant(row, "over_at")),
                Optional.ofNullable(row.getString("over_by")), followUp);
    }

    private static List<PhoneNumber> dids(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("dids").getArray()).map(PhoneNumber::new).toList();
    }

    private static String joined(List<PhoneNumber> dids) {
        return String.join(",", dids.stream().map(PhoneNumber::e164).toList());
    }
}
