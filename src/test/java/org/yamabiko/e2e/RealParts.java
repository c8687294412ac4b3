package org.yamabiko.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yamabiko.database.EmbeddedDatabase;
import org.yamabiko.testing.CarrierTwin;
import org.yamabiko.testing.ProcessStats;

import io.restassured.http.ContentType;

/** Everything real at once: Asterisk, callers, PostgreSQL, the service, and an SMSC that shares none of our SMPP code. */
final class RealParts implements AutoCloseable {

    private static final Path ROOT = Path.of("target", "e2e").toAbsolutePath();
    static final int DATABASE_PORT = 15432;
    static final String HANG_UP_DID = "05011112222";

    final Path folder;
    final CarrierTwin smsc;
    final RunningService service;
    final RealAsterisk asterisk;
    final Sipp callers;
    private EmbeddedDatabase database;

    private RealParts(Path folder, Path asteriskConfig, List<String> settings) {
        this.folder = folder;
        this.callers = new Sipp(folder.resolve("sipp"));
        this.smsc = CarrierTwin.start();
        startDatabase();
        var all = new ArrayList<>(List.of(
                "quarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                "quarkus.datasource.username=" + database.user(),
                "yamabiko.samples=true",
                "yamabiko.gateway.carrier.kind=smpp",
                "yamabiko.gateway.carrier.host=127.0.0.1",
                "yamabiko.gateway.carrier.port=" + smsc.smppPort(),
                "yamabiko.gateway.carrier.system-id=yamabiko",
                "yamabiko.gateway.carrier.password=simulate"));
        all.addAll(settings);
        this.service = RunningService.start(folder.resolve("service"), all.toArray(String[]::new));
        this.asterisk = RealAsterisk.start(folder.resolve("asterisk"), asteriskConfig);
    }

    static RealParts start(String name, String... settings) {
        return startWith(Path.of("asterisk-config"), name, settings);
    }

    /** With another configuration of Asterisk than the one that is shipped. */
    static RealParts startWith(Path asteriskConfig, String name, String... settings) {
        return new RealParts(ROOT.resolve(name + "-" + ProcessHandle.current().pid()), asteriskConfig, List.of(settings));
    }

    void startDatabase() {
        database = EmbeddedDatabase.on(folder.resolve("database").resolve("data"), DATABASE_PORT);
    }

    void stopDatabase() {
        database.close();
    }

    /** A third hotline beside the samples: never answers. */
    void publishHangUpHotline() {
        publish(HANG_UP_DID, "ワン切り", "HANG_UP");
    }

    /** A hotline that texts whoever calls; published before, this is its next revision. */
    void publish(String did, String name) {
        publish(did, name, "ANSWER");
    }

    private void publish(String did, String name, String trigger) {
        service.request().contentType(ContentType.JSON).body(Map.of("did", did, "name", name, "trigger", trigger,
                "senderId", "0312345678", "flow", Map.of("text", "catalogue")))
                .put("/api/hotlines/" + did).then().statusCode(200);
        service.request().post("/api/hotlines/" + did + "/publish").then().statusCode(200);
    }

    /** Waits for the text at the SMSC. Digits: the recipient's, international without a plus sign */
    CarrierTwin.Text awaitText(String digits) {
        await("a text to " + digits).atMost(Duration.ofSeconds(20)).until(() -> !smsc.textsTo(digits).isEmpty());
        return smsc.textsTo(digits).getFirst();
    }

    /** The outcome of the only call from a number. */
    String awaitOutcome(String e164) {
        await("the end of the call from " + e164).atMost(Duration.ofSeconds(20))
                .until(() -> !outcomes("caller = '" + e164 + "' and ended_at is not null").isEmpty());
        return outcomes("caller = '" + e164 + "'").getFirst();
    }

    /** Waits until Asterisk's console says it. */
    void awaitConsole(String command, String words) {
        await(words).atMost(Duration.ofSeconds(10)).until(() -> asterisk.console(command).contains(words));
    }

    private long databaseProcess() {
        try (var lines = Files.lines(folder.resolve("database").resolve("data").resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Milliseconds of processor time so far, by part; what the callers used is in the machine's. */
    Map<String, Long> processorTime() {
        return Map.of("service", ProcessStats.processorTimeOfTree(service.process().pid()),
                "PostgreSQL", ProcessStats.processorTimeOfTree(databaseProcess()),
                "Asterisk", ProcessStats.processorTimeOfTree(asterisk.process().pid()),
                "SMSC", ProcessStats.processorTimeOfTree(smsc.pid()),
                "machine", ProcessStats.processorTimeOfMachine());
    }

    List<String> outcomes(String condition) {
        return column("select outcome from call where " + condition + " order by started_at desc");
    }

    List<String> column(String sql) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every table with a row that holds {@code words} anywhere. */
    List<String> tablesWith(String words) {
        return column("select table_name from information_schema.tables where table_schema = 'public'").stream()
                .filter(table -> !column("select 1 from \"" + table + "\" t where t::text like '%" + words + "%' limit 1")
                        .isEmpty())
                .toList();
    }

    @Override
    public void close() {
        asterisk.close();
        service.close();
        smsc.close();
        database.close();
    }
}
