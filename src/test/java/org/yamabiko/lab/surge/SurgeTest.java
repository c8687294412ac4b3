package org.yamabiko.lab.surge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.database.Query;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** A surge on the real FastAGI port and a real database, over the API. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SurgeTest {

    private static final String CATALOGUE = "05012345678";

    @Inject
    DataSource database;

    @Inject
    Surges surges;

    @BeforeEach
    void nobody_elses_surge_runs() {
        await().atMost(Duration.ofMinutes(1)).until(() -> surges.running().isEmpty());
    }

    @Test
    void a_surge_of_500_calls_in_5_seconds_leaves_500_outcomes_and_a_report() throws SQLException {
        var id = start(Map.of("did", CATALOGUE, "curve", "tv-spot", "calls", 500, "seconds", 5, "holding", "PT0.2S", "mix",
                Map.of("docomo", 8, "withheld", 2)));
        admin().contentType(ContentType.JSON).body(Map.of("did", CATALOGUE)).post("/api/lab/surges").then().statusCode(409);
        admin().get("/api/lab/surges/" + id + "/report").then().statusCode(409);

        var surge = awaitEnd(id);

        assertThat(surge.getString("state")).isEqualTo("DONE");
        assertThat(surge.getInt("figures.begun")).isEqualTo(500);
        assertThat(surge.getInt("figures.refused")).isZero();
        assertThat(surge.getInt("figures.broken")).isZero();
        assertThat(surge.getInt("figures.promised")).isEqualTo(400);
        assertThat(surge.<Map<String, Integer>> get("after.outcomes")).isEqualTo(Map.of("TEXTED", 400, "WITHHELD", 100));
        assertThat(surge.getFloat("figures.decide.late")).isPositive();
        assertThat(rows("select outcome as word, count(*) as calls from call where rehearsal and id like 'lab-surge-"
                + id.substring(0, 8) + ".%' group by outcome")).isEqualTo(Map.of("TEXTED", 400L, "WITHHELD", 100L));
        // receipts follow the last submit
        await().untilAsserted(() -> assertThat(rows("select status as word, count(*) as calls from message where rehearsal and "
                + "call_id like 'lab-surge-" + id.substring(0, 8) + ".%' group by status"))
                .isEqualTo(Map.of("DELIVERED", 400L)));
        admin().get("/api/lab/surges/" + id + "/report").then().statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .body(containsString("500件の電話すべてに結果があります"), containsString("All 500 calls have their outcome"),
                        containsString("<svg class=\"plot\""));
        admin().get("/api/lab/surges").then().statusCode(200).body("id", hasItem(id));
    }

    @Test
    void a_surge_that_is_stopped_counts_what_was_begun() {
        var id = start(Map.of("did", CATALOGUE, "curve", "flat", "calls", 600, "seconds", 60, "holding", "PT30S"));
        await().until(() -> admin().get("/api/lab/surges/" + id).jsonPath().getInt("figures.begun") > 5);

        admin().post("/api/lab/surges/" + id + "/stop").then().statusCode(204);

        var surge = awaitEnd(id);
        assertThat(surge.getString("state")).isEqualTo("STOPPED");
        int rows = surge.<Map<String, Integer>> get("after.outcomes").values().stream().mapToInt(Integer::intValue).sum();
        assertThat(rows).isEqualTo(surge.getInt("figures.begun"));
    }

    @Test
    void what_is_no_surge_is_refused_field_by_field() {
        admin().contentType(ContentType.JSON).body(Map.of("did", "05099999999")).post("/api/lab/surges").then().statusCode(400)
                .body("violations.field", hasItem("did"));
        admin().contentType(ContentType.JSON).body(Map.of("did", CATALOGUE, "calls", 20_000, "seconds", 10))
                .post("/api/lab/surges").then().statusCode(400).body("violations[0].code", equalTo("surge.peak"));
    }

    @Test
    void the_files_for_sipp_carry_a_ticket_every_caller_and_the_curve() throws IOException {
        var files = files(admin().queryParam("did", CATALOGUE).queryParam("curve", "flat").queryParam("calls", 100)
                .queryParam("seconds", 10).queryParam("mix", "docomo:1,withheld-with-number:1").get("/api/lab/surges/sipp")
                .then()
                .statusCode(200).contentType("application/zip").extract().asByteArray());

        assertThat(files.get("surge.xml")).containsPattern("X-Yamabiko-Rehearsal: [0-9a-f]{32}").contains("timeout=\"2000\"")
                .doesNotContainPattern("@[A-Z]+@");
        assertThat(files.get("callers.csv").lines()).hasSize(101)
                .contains(
                        "<sip:09012340000@127.0.0.1>;05012345678;P-Asserted-Identity: <sip:09012340000@carrier.invalid>;Privacy: none",
                        "\"Anonymous\" <sip:anonymous@anonymous.invalid>;05012345678;P-Asserted-Identity: <sip:09012345679@carrier.invalid>;Privacy: id");
        assertThat(files.get("run.sh")).contains("rates=(10 10 10 10 10 10 10 10 10 10)", "sipp 127.0.0.1:5060");
        assertThat(files).containsKey("README.txt");
    }

    @Test
    void files_for_another_machine_need_a_setting_that_names_it() {
        admin().queryParam("did", CATALOGUE).queryParam("host", "sip.example.jp").get("/api/lab/surges/sipp").then()
                .statusCode(400).body("violations[0].code", equalTo("surge.host"));
    }

    private static String start(Map<String, Object> request) {
        return admin().contentType(ContentType.JSON).body(request).post("/api/lab/surges").then().statusCode(202).extract()
                .jsonPath().getString("id");
    }

    private static JsonPath awaitEnd(String id) {
        await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(300))
                .until(() -> SurgeState.valueOf(admin().get("/api/lab/surges/" + id).jsonPath().getString("state")).isOver());
        // kept a moment after it is over
        await().until(() -> admin().get("/api/lab/surges").jsonPath().getList("id").contains(id));
        return admin().get("/api/lab/surges/" + id).jsonPath();
    }

    private Map<String, Long> rows(String sql) throws SQLException {
        var rows = new HashMap<String, Long>();
        new Query(sql).list(database, row -> rows.put(row.getString("word"), row.getLong("calls")));
        return rows;
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", PostgresForTests.ADMIN_PASSWORD);
    }
}
