package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** A hotline is published again and again while two hundred callers a second dial it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublishingUnderCallsTest {

    private static final String DID = "0312348101";
    private static final int CALLS = 400;
    private static final int A_SECOND = 200;

    @Inject
    FastAgiServer server;
    @Inject
    DataSource database;

    @Test
    void no_call_is_dropped() throws InterruptedException {
        publish("catalogue");
        var calls = IntStream.range(0, CALLS)
                .mapToObj(n -> AgiCaller.dials(server.localPort(), DID).from("0901236%04d".formatted(n))).toList();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor(); var clock = Executors.newScheduledThreadPool(1)) {
            var begun = IntStream.range(0, CALLS)
                    .mapToObj(n -> clock.schedule(() -> callers.execute(calls.get(n)::call), n * 1000L / A_SECOND,
                            TimeUnit.MILLISECONDS))
                    .toList();
            for (int n = 0; n < 10; n++) {
                publish(n % 2 == 0 ? "delivery" : "catalogue");
            }
            clock.shutdown();
            assertThat(clock.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(begun).hasSize(CALLS);
        }

        await().untilAsserted(() -> assertThat(outcomes()).isEqualTo(Map.of("TEXTED", CALLS)));
    }

    private Map<String, Integer> outcomes() throws SQLException {
        var outcomes = new HashMap<String, Integer>();
        try (var connection = database.getConnection();
                var statement = connection
                        .prepareStatement("select outcome, count(*) from call where dialed_number = ? group by 1")) {
            statement.setString(1, DID);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    outcomes.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return outcomes;
    }

    private static void publish(String text) {
        SignedIn.program().contentType(ContentType.JSON)
                .body("{\"did\": \"" + DID + "\", \"name\": \"Test\", \"senderId\": \"0312345678\", "
                        + "\"flow\": {\"text\": \"" + text + "\"}}")
                .put("/api/hotlines/" + DID).then().statusCode(200);
        SignedIn.program().post("/api/hotlines/" + DID + "/publish").then().statusCode(200);
    }
}
