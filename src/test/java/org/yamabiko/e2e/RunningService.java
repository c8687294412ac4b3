package org.yamabiko.e2e;

import static io.restassured.RestAssured.given;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yamabiko.testing.ChildProcess;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;

/** The packaged service as a process of its own, on the ports that asterisk-config names. */
public final class RunningService implements AutoCloseable {

    public static final String PASSWORD = "correct-horse-battery";
    public static final int AGI_PORT = 4573;
    private static final int HTTP_PORT = 8080;
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final Path folder;
    private final List<String> settings;
    private ChildProcess process;

    private RunningService(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    public static RunningService start(Path folder, String... settings) {
        var service = new RunningService(folder, List.of(settings));
        service.startAgain();
        return service;
    }

    public void startAgain() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseParallelGC");
        command.add("-Xmx256m");
        command.addAll(List.of(System.getProperty("yamabiko.service.jvm-options", "").strip().split(" +", 0)));
        command.removeIf(String::isEmpty);
        command.add("-Dyamabiko.admin.password=" + PASSWORD);
        command.add("-Dyamabiko.data-folder=" + folder.resolve("data"));
        // what is measured is the whole flow, however many call, and few numbers call again and again
        command.addAll(List.of("-Dyamabiko.ladder.limits-by-default=false", "-Dyamabiko.guard.enforced=false",
                "-Dyamabiko.guard.repeat-after=PT0S"));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        process = ChildProcess.start(folder.resolve("service-" + System.nanoTime() + ".log"), Map.of(), command);
        process.awaitOutput("Listening on: http", STARTUP);
    }

    public ChildProcess process() {
        return process;
    }

    public String log() {
        return process.output();
    }

    /** A request as the administrator. */
    public RequestSpecification request() {
        return anonymous().auth().preemptive().basic("admin", PASSWORD);
    }

    /** A request of somebody who has not signed in. */
    public RequestSpecification anonymous() {
        return given().spec(new RequestSpecBuilder().setBaseUri("http://127.0.0.1").setPort(HTTP_PORT).build());
    }

    public Path folder() {
        return folder;
    }

    public void stop() {
        process.close();
    }

    @Override
    public void close() {
        stop();
    }
}
