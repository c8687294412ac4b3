package org.yamabiko.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yamabiko.testing.FreePorts;

import io.restassured.http.ContentType;

/** Everything that may be killed: two nodes, their PostgreSQL and the carrier. */
final class Stage implements AutoCloseable {

    static final int WINDOW = 20;
    private static final String SHORT = "【例示商事】資料はこちらです。\n{url}\n";
    private static final String LONG = "【例示商事】" + "お問い合わせありがとうございます。".repeat(8) + "資料はこちらです。\n{url}\n";

    final DatabaseServer database;
    final Carrier carrier;
    final List<NodeProcess> nodes = new ArrayList<>();

    private Stage(Path folder, long seed) {
        var ports = FreePorts.find(5);
        this.database = new DatabaseServer(folder.resolve("database").resolve("data"), ports.get(4));
        this.carrier = new Carrier(folder.resolve("carrier.log"), seed);
        for (int n = 1; n <= 2; n++) {
            nodes.add(new NodeProcess("node-" + n, folder.resolve("node-" + n), ports.get(2 * n - 2), ports.get(2 * n - 1),
                    settings()));
        }
    }

    static Stage set(Path folder, long seed) {
        var stage = new Stage(folder, seed);
        try {
            stage.open();
            return stage;
        } catch (RuntimeException | Error e) {
            stage.close();
            throw e;
        }
    }

    private void open() {
        nodes.getFirst().start();
        nodes.getFirst().awaitUp();
        publish("short", SHORT, Callers.SHORT_DID);
        publish("long", LONG, Callers.LONG_DID);
        nodes.getLast().start();
        nodes.getLast().awaitUp();
    }

    /** Short times, so that what waits for them ends while somebody watches. */
    private List<String> settings() {
        return List.of(
                "quarkus.datasource.jdbc.url=" + database.url(),
                "quarkus.datasource.username=" + database.user(),
                "yamabiko.samples=false",
                "yamabiko.outbox.resend-uncertain-after=PT10S",
                "yamabiko.outbox.claim-lease=PT20S",
                "yamabiko.outbox.validity-period=PT10M",
                "yamabiko.gateway.carrier.kind=smpp",
                "yamabiko.gateway.carrier.host=127.0.0.1",
                "yamabiko.gateway.carrier.port=" + carrier.smppPort(),
                "yamabiko.gateway.carrier.system-id=yamabiko",
                "yamabiko.gateway.carrier.password=simulate",
                "yamabiko.gateway.carrier.window-size=" + WINDOW,
                "yamabiko.gateway.carrier.submit-timeout=PT5S");
    }

    private void publish(String key, String body, String did) {
        var node = nodes.getFirst();
        node.request().contentType(ContentType.JSON)
                .body(Map.of("body", body, "url", "https://www.example.jp/catalogue", "purpose", "資料請求へのご案内"))
                .put("/api/texts/" + key).then().statusCode(200);
        node.request().contentType(ContentType.JSON)
                .body(Map.of("did", did, "name", key, "senderId", "0312345678", "flow", Map.of("text", key)))
                .put("/api/hotlines/" + did).then().statusCode(200);
        node.request().post("/api/hotlines/" + did + "/publish").then().statusCode(200);
    }

    List<Integer> agiPorts() {
        return nodes.stream().map(NodeProcess::agiPort).toList();
    }

    void awaitBothUp() {
        nodes.forEach(NodeProcess::awaitUp);
    }

    @Override
    public void close() {
        nodes.forEach(NodeProcess::close);
        carrier.close();
        database.close();
    }
}
