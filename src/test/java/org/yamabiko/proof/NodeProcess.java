package org.yamabiko.proof;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yamabiko.testing.ChildProcess;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;

/** One service node, and whoever starts it again when it has ended. Used by one thread. */
final class NodeProcess implements AutoCloseable {

    /** As the launcher starts it, but sooner up: small, and with the quick compiler alone. */
    static final List<String> JVM = List.of("-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", "-Xmx160m",
            "-XX:MaxMetaspaceSize=160m");

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration DRAIN = Duration.ofSeconds(40);
    private static final String READY = "Listening on: http";
    private static final String PASSWORD = "correct-horse-battery";

    private final String name;
    private final Path folder;
    private final int httpPort;
    private final int agiPort;
    private final List<String> settings;
    private int starts;
    private int failedStarts;
    private boolean ready;
    private ChildProcess process;

    NodeProcess(String name, Path folder, int httpPort, int agiPort, List<String> settings) {
        this.name = name;
        this.folder = folder;
        this.httpPort = httpPort;
        this.agiPort = agiPort;
        this.settings = settings;
    }

    String name() {
        return name;
    }

    int agiPort() {
        return agiPort;
    }

    /** Does not wait until it is up. */
    void start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-Dyamabiko.admin.password=" + PASSWORD, "-Dyamabiko.node=" + name,
                "-Dyamabiko.data-folder=" + folder, "-Dyamabiko.ladder.limits-by-default=false",
                "-Dyamabiko.guard.enforced=false",
                "-Dyamabiko.prompt.cache-folder=" + folder.resolve("prompts"),
                "-Dyamabiko.agi.port=" + agiPort, "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + httpPort));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        ready = false;
        starts++;
        process = ChildProcess.start(folder.resolve("%s-%03d.log".formatted(name, starts)), Map.of(), command);
    }

    /** Whether it takes calls; a start that failed is repeated. */
    boolean up() {
        if (!process.isAlive()) {
            if (ready) {
                throw new AssertionError(name + " ended though nobody told it to; its logs are in " + folder);
            }
            failedStarts++;
            start();
        }
        ready = ready || process.output().contains(READY);
        return ready;
    }

    void awaitUp() {
        await(name + " comes up; its logs are in " + folder).atMost(STARTUP).pollInterval(Duration.ofMillis(50))
                .pollInSameThread().until(this::up);
    }

    /** SIGKILL; returns when it is gone. */
    void kill() {
        process.kill();
        process.awaitEnd(Duration.ofSeconds(10));
    }

    /** SIGTERM; returns when it has ended. */
    void drain() {
        process.terminate();
        process.awaitEnd(DRAIN);
    }

    /** How often it did not come up, as without PostgreSQL it cannot. */
    int failedStarts() {
        return failedStarts;
    }

    RequestSpecification request() {
        return given().spec(new RequestSpecBuilder().setBaseUri("http://127.0.0.1").setPort(httpPort).build())
                .auth().preemptive().basic("admin", PASSWORD);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
