package org.yamabiko.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The service's side of one call: sends its commands one after the other, waits for each answer and closes. */
public final class ScriptedService implements AutoCloseable {

    private final ServerSocket port;
    private final List<String> environment = new ArrayList<>();
    private final CompletableFuture<List<String>> answers = new CompletableFuture<>();

    private ScriptedService(ServerSocket port) {
        this.port = port;
    }

    public static ScriptedService sends(String... commands) throws IOException {
        var service = new ScriptedService(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> service.serve(commands));
        return service;
    }

    private void serve(String... commands) {
        var lines = new ArrayList<String>();
        try (var call = port.accept();
                var in = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                environment.add(line);
            }
            for (var command : commands) {
                call.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    lines.add(line);
                    if (line.matches("\\d{3}( .*)?")) {
                        break;
                    }
                }
            }
            if (in.ready()) {
                lines.add(in.readLine());
            }
            answers.complete(lines);
        } catch (IOException e) {
            answers.completeExceptionally(e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(port.getInetAddress(), port.getLocalPort());
    }

    public List<String> environment() {
        return environment;
    }

    /** Every line that the caller sent after the environment. */
    public List<String> answers() {
        return answers.join();
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
