package org.yamabiko.console.lab;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.account.Role;
import org.yamabiko.lab.surge.Surges;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The page of surges, as its HTML says it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SurgePageTest {

    private static final String CATALOGUE = "050-1234-5678";

    @Inject
    Surges surges;

    @BeforeEach
    void nobody_elses_surge_runs() {
        await().atMost(Duration.ofMinutes(1)).until(() -> surges.running().isEmpty());
    }

    @Test
    void a_tester_begins_a_surge_watches_it_and_reads_the_report() {
        post(form("100", "2")).statusCode(303).header("Location", endsWith("/lab/surge?done=started"));
        page().body(containsString("data-chart=\"lines\""), containsString("/ 100件"));

        await().atMost(Duration.ofSeconds(30)).until(() -> surges.running().isEmpty());
        var id = surges.latest().orElseThrow().id();
        await().until(() -> surges.past().stream().anyMatch(past -> past.id().equals(id)));

        page().body(containsString("完了"), containsString("href=\"/lab/surge/" + id + "\""), containsString("100 / 100"));
        tester().header("Accept-Language", "ja").get("/lab/surge/" + id).then().statusCode(200).body(
                containsString("100件の電話すべてに結果があります"), containsString("<svg class=\"plot\""), containsString("SMSを手配"));
        tester().header("Accept-Language", "en").get("/lab/surge/" + id).then().statusCode(200).body(
                containsString("All 100 calls have their outcome"), containsString("Time to the promise, p99"));
        tester().get("/lab/surge/" + id + "/report").then().statusCode(200)
                .header("Content-Disposition", startsWith("attachment")).body(containsString("<html lang=\"ja\">"));
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_stays_typed() {
        post(form("many", "2")).statusCode(400).body(containsString("1から20,000までの数を入力してください。"),
                containsString("value=\"many\""));
        post(form("20000", "2")).statusCode(400).body(containsString("毎秒500件以内"));
    }

    @Test
    void the_files_for_sipp_come_from_the_same_form() {
        tester().queryParams(form("50", "5")).get("/lab/surge/sipp").then().statusCode(200).contentType("application/zip");
        tester().queryParams(form("0", "5")).get("/lab/surge/sipp").then().statusCode(400).contentType("text/html");
    }

    @Test
    void the_navigation_leads_testers_here_and_nobody_else() {
        tester().get("/").then().body(containsString("href=\"/lab/surge\""));
        SignedIn.browser(Role.VIEWER).get("/").then().body(not(containsString("href=\"/lab/surge\"")));
    }

    private static Map<String, String> form(String calls, String seconds) {
        var form = new HashMap<>(Map.of("did", CATALOGUE, "curve", "ramp", "calls", calls, "seconds", seconds, "holding", "0.1",
                "keys", ""));
        form.put("mix-docomo", "1");
        return form;
    }

    private static ValidatableResponse post(Map<String, String> form) {
        return tester().header("Accept-Language", "ja").contentType(SignedIn.FORM).formParams(form).post("/lab/surge").then();
    }

    private static ValidatableResponse page() {
        return tester().header("Accept-Language", "ja").get("/lab/surge").then().statusCode(200);
    }

    private static RequestSpecification tester() {
        return SignedIn.browser(Role.TESTER);
    }
}
