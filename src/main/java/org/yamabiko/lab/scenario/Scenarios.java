package org.yamabiko.lab.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.database.Query;
import org.yamabiko.problem.NotFound;

/** The scenarios that are kept, and runs of them. */
@ApplicationScoped
public class Scenarios {

    private final DataSource database;
    private final ScenarioRunner runner;
    private final AuditTrail audit;
    private final Clock clock;

    Scenarios(DataSource database, ScenarioRunner runner, AuditTrail audit, Clock clock) {
        this.database = database;
        this.runner = runner;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    public List<StoredScenario> all() throws SQLException {
        return new Query("select * from lab_scenario").then("order by name").list(database, Scenarios::read);
    }

    public Optional<StoredScenario> find(String name) throws SQLException {
        return new Query("select * from lab_scenario").where("name = ?", name).list(database, Scenarios::read).stream()
                .findFirst();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none */
    public StoredScenario get(String name) throws SQLException {
        return find(name).orElseThrow(() -> unknown(name));
    }

    private static StoredScenario read(ResultSet row) throws SQLException {
        return new StoredScenario(row.getString("name"), row.getString("document"), row.getString("written_by"),
                Query.instant(row, "written_at"), Query.instant(row, "last_run_at"),
                (Boolean) row.getObject("last_passed"));
    }

    /** Adds it, or takes the place of the one with its name. */
    @Transactional
    public void put(Scenario scenario, String who) throws SQLException {
        var before = find(scenario.name()).map(StoredScenario::document).orElse(null);
        var document = ScenarioFile.write(scenario);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into lab_scenario (name, document, written_by, written_at) values (?, ?, ?, ?)
                        on conflict (name) do update set document = excluded.document, written_by = excluded.written_by,
                            written_at = excluded.written_at, last_run_at = null, last_passed = null""")) {
            insert.setString(1, scenario.name());
            insert.setString(2, document);
            insert.setString(3, who);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        audit.record(who, Action.SCENARIO_WRITTEN, "scenario:" + scenario.name(), before, document);
    }

    @Transactional
    public void remove(String name, String who) throws SQLException {
        var before = get(name).document();
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from lab_scenario where name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
        audit.record(who, Action.SCENARIO_REMOVED, "scenario:" + name, before, null);
    }

    /**
     * One after the other.
     *
     * @param names of those to run; none for all
     * @param drafts whether all meet what is written instead of what is live
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none of a name
     */
    public List<ScenarioResult> run(List<String> names, boolean drafts, String by) throws SQLException {
        var known = all();
        for (var name : names) {
            if (known.stream().noneMatch(stored -> stored.name().equals(name))) {
                throw unknown(name);
            }
        }
        return known.stream().filter(stored -> names.isEmpty() || names.contains(stored.name()))
                .map(stored -> kept(runner.run(ScenarioFile.one(stored.document()).withDrafts(drafts), by))).toList();
    }

    private ScenarioResult kept(ScenarioResult result) {
        try (var connection = database.getConnection();
                var update = connection
                        .prepareStatement("update lab_scenario set last_run_at = ?, last_passed = ? where name = ?")) {
            update.setObject(1, result.at().atOffset(ZoneOffset.UTC));
            update.setBoolean(2, result.passed());
            update.setString(3, result.name());
            update.executeUpdate();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the result of a scenario cannot be kept", e);
        }
    }

    private static RuntimeException unknown(String name) {
        return NotFound.of("There is no scenario '" + name + "'.");
    }
}
