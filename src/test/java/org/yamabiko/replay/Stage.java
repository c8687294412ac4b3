package org.yamabiko.replay;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yamabiko.database.EmbeddedDatabase;
import org.yamabiko.e2e.RunningService;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.CarrierTwin;
import org.yamabiko.testing.ProcessStats;

import io.restassured.http.ContentType;

/**
 * The packaged service as it is delivered, with its limits, its database and a carrier; Asterisk's side is played by callers.
 */
final class Stage implements AutoCloseable {

    private static final Path ROOT = Path.of("target", "replay").toAbsolutePath();

    final CarrierTwin carrier;
    final RunningService service;
    private final EmbeddedDatabase database;

    Stage(String name, String... settings) {
        var folder = ROOT.resolve(name + "-" + ProcessHandle.current().pid());
        carrier = CarrierTwin.start();
        database = EmbeddedDatabase.on(folder.resolve("database"), 0);
        var all = new ArrayList<>(List.of(
                "quarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                "quarkus.datasource.username=" + database.user(),
                "yamabiko.samples=true",
                "yamabiko.guard.enforced=true",
                "yamabiko.guard.repeat-after=PT12H",
                "yamabiko.ladder.limits-by-default=true",
                "yamabiko.gateway.carrier.kind=smpp",
                "yamabiko.gateway.carrier.host=127.0.0.1",
                "yamabiko.gateway.carrier.port=" + carrier.smppPort(),
                "yamabiko.gateway.carrier.system-id=yamabiko",
                "yamabiko.gateway.carrier.password=simulate"));
        all.addAll(List.of(settings));
        service = RunningService.start(folder.resolve("service"), all.toArray(String[]::new));
    }

    static AgiCaller dials(String did) {
        return AgiCaller.dials(RunningService.AGI_PORT, did);
    }

    void put(String path, Map<String, ?> body) {
        service.request().contentType(ContentType.JSON).body(body).put(path).then().statusCode(200);
    }

    /** How many texts the carrier got for a number of ours, written {@code 090…}. */
    long textsTo(String national) {
        var digits = "81" + national.substring(1);
        return carrier.submits().stream().filter(submit -> submit.destination().equals(digits)).count();
    }

    long number(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
    }

    /** A connection's bare way there and back. */
    RoundTrips roundTrips() {
        try {
            return new RoundTrips(connect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What judging added to the commits of all groups since the service started. */
    Judged judged() {
        return Judged.in(service.anonymous().get("/q/metrics").asString());
    }

    /** How long the service says that its queue takes; in seconds. */
    double forecastSeconds() {
        return service.anonymous().get("/q/metrics").asString().lines()
                .filter(line -> line.startsWith("yamabiko_forecast_drain_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).findFirst().orElseThrow();
    }

    long residentMegabytes() {
        return ProcessStats.residentMegabytes(service.process().pid());
    }

    @Override
    public void close() {
        service.close();
        carrier.close();
        database.close();
    }
}
