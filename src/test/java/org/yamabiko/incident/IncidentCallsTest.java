package org.yamabiko.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.call.agi.CallsByAgi;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What callers hear and get before, during and after an incident. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IncidentCallsTest {

    private static final String SAID = "ただいま通信障害が発生しています。詳しいご案内をSMSでお送りします。";
    private static final String SAID_IN_ENGLISH = "We have an outage. A text with the details is on its way.";
    private static final String TOLD = "【例示商事】通信障害が発生しています。\nhttps://www.example.jp/status\n";
    private static final String RESOLVED = "【例示商事】通信障害は復旧しました。\nhttps://www.example.jp/status\n";

    @Inject
    CallsByAgi calls;
    @Inject
    DataSource database;
    @Inject
    MeterRegistry meters;

    @Test
    void callers_hear_and_get_the_incident_while_it_is_on_and_the_menu_before_and_after() {
        var did = hotline("0312349001", "ja", "ANSWER");
        armed("outage-1", did);

        assertMenu(dials(did, "09012349001").call());
        on("outage-1");
        var during = dials(did, "09012349001");
        assertThat(during.call()).singleElement().asString().startsWith("EXEC \"Playback\"").contains(
                sound(SAID, Locale.JAPANESE) + ".wav&").contains(Sentence.PROMISE.in(Locale.JAPANESE).contentName());
        post("outage-1/off").then().statusCode(200).body("state", equalTo("OVER"));
        var after = dials(did, "09012349002");
        after.call();

        assertThat(received("09012349001")).containsExactly(TOLD);
        assertThat(received("09012349002")).isEmpty();
        assertThat(trace(during)).contains("緊急案内「通信障害」の実施中のため、その案内とSMSに切り替えました。", "文面「outage-text」のSMS送信を確定しました。");
        assertThat(meters.counter("yamabiko.incident.calls", "incident", "outage-1").count()).isEqualTo(1);
    }

    @Test
    void an_incident_ends_by_itself() throws SQLException {
        var did = hotline("0312349003", "ja", "ANSWER");
        armed("outage-3", did);
        on("outage-3");

        MigratedDatabase.run(database, "update incident_round set until = now() where incident = 'outage-3'");

        await().until(() -> state("outage-3").equals("OVER"));
        assertMenu(dials(did, "09012349003").call());
        assertThat(SignedIn.program().get("/api/incidents/outage-3").jsonPath().getString("round.overBy")).isNull();
    }

    @Test
    void a_hotline_in_english_speaks_english_and_others_are_not_concerned() {
        var did = hotline("0312349004", "en", "ANSWER");
        var other = hotline("0312349005", "ja", "ANSWER");
        armed("outage-4", did);
        on("outage-4");

        assertThat(dials(did, "09012349004").call()).singleElement().asString()
                .contains(sound(SAID_IN_ENGLISH, Locale.ENGLISH));
        assertMenu(dials(other, "09012349005").call());
    }

    @Test
    void a_hotline_that_never_answers_sends_the_text_unanswered() {
        var did = hotline("0312349006", "ja", "HANG_UP");
        armed("outage-6", did);
        on("outage-6");

        assertThat(dials(did, "09012349006").call()).isEmpty();
        assertThat(received("09012349006")).containsExactly(TOLD);
    }

    @Test
    void a_line_without_texts_hears_the_sentence_and_is_asked_for_a_number() {
        var did = hotline("0312349007", "ja", "ANSWER");
        armed("outage-7", did);
        on("outage-7");

        var heard = dials(did, "0312345678").presses("09012349007", "1").call();

        assertThat(heard).anyMatch(command -> command.contains(sound(SAID, Locale.JAPANESE)));
        assertThat(heard).anyMatch(c -> c.startsWith("GET DATA") && c.contains(
                Sentence.ASK_NUMBER.in(Locale.JAPANESE).contentName()));
        assertThat(received("09012349007")).containsExactly(TOLD);
    }

    @Test
    void a_withheld_number_hears_the_sentence_before_the_help() {
        var did = hotline("0312349008", "ja", "ANSWER");
        armed("outage-8", did);
        on("outage-8");

        assertThat(dials(did, "09012349008").presentation(32).call()).singleElement().asString()
                .contains(sound(SAID, Locale.JAPANESE)).contains(Sentence.WITHHELD_HELP.in(Locale.JAPANESE).contentName());
    }

    @Test
    void each_number_that_was_told_gets_the_all_clear_once() {
        var did = hotline("0312349009", "ja", "ANSWER");
        armed("outage-9", did);
        on("outage-9");
        dials(did, "09012349009").call();
        dials(did, "09012349009").call();
        dials(did, "09012349010").call();
        post("outage-9/off").then().statusCode(200);

        json().body("{\"atNight\": true}").post("/api/incidents/outage-9/follow-up").then().statusCode(200)
                .body("round.followUp.told", equalTo(2)).body("round.followUp.state", equalTo("RUNNING"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(received("09012349009")).containsOnlyOnce(RESOLVED).contains(TOLD);
            assertThat(received("09012349010")).containsOnlyOnce(RESOLVED);
        });
        assertThat(meters.counter("yamabiko.incident.follow.ups", "incident", "outage-9").count()).isEqualTo(2);
        post("outage-9/follow-up/stop").then().statusCode(200).body("round.followUp.state", equalTo("STOPPED"))
                .body("round.followUp.end", equalTo("BY_HAND")).body("round.followUp.sent", equalTo(2));
    }

    @Test
    void switched_on_again_the_all_clear_stops() {
        var did = hotline("0312349011", "ja", "ANSWER");
        armed("outage-11", did);
        on("outage-11");
        post("outage-11/off").then().statusCode(200);
        post("outage-11/follow-up").then().statusCode(200);

        on("outage-11");

        assertThat(state("outage-11")).isEqualTo("ON");
        SignedIn.program().get("/api/incidents/outage-11").then().body("round.followUp.state", equalTo("NONE"));
    }

    @Test
    void one_that_is_set_so_clears_by_itself_when_it_expires() throws SQLException {
        armed("outage-17", hotline("0312349017", "ja", "ANSWER"));
        MigratedDatabase.run(database, "update incident set document = jsonb_set(document, '{followUp,byItself}', 'true') "
                + "where key = 'outage-17'");
        on("outage-17");

        MigratedDatabase.run(database, "update incident_round set until = now() where incident = 'outage-17'");

        await().until(() -> state("outage-17").equals("OVER"));
        SignedIn.program().get("/api/incidents/outage-17").then().body("round.followUp.state", equalTo("RUNNING"));
    }

    @Test
    void one_that_was_over_too_long_ago_ends_without_an_all_clear() throws SQLException {
        armed("outage-18", hotline("0312349018", "ja", "ANSWER"));
        MigratedDatabase.run(database, "update incident set document = jsonb_set(document, '{followUp,byItself}', 'true') "
                + "where key = 'outage-18'");
        on("outage-18");

        MigratedDatabase.run(database,
                "update incident_round set until = now() - interval '2 days' where incident = 'outage-18'");

        await().until(() -> state("outage-18").equals("OVER"));
        SignedIn.program().get("/api/incidents/outage-18").then().body("round.followUp.state", equalTo("NONE"));
    }

    @Test
    void what_is_on_is_prolonged_by_the_same_request() {
        var did = hotline("0312349012", "ja", "ANSWER");
        armed("outage-12", did);
        var first = on("outage-12");

        var until = json().body("{\"for\": \"PT5H\"}").post("/api/incidents/outage-12/on").jsonPath().getString("round.until");

        assertThat(until).isGreaterThan(first);
    }

    @Test
    void it_can_only_be_switched_on_for_its_hotlines() {
        armed("outage-13", hotline("0312349013", "ja", "ANSWER"));

        json().body("{\"hotlines\": [\"0312349099\"]}").post("/api/incidents/outage-13/on").then().statusCode(400)
                .body("violations[0].code", equalTo("incident.not-for"));
    }

    @Test
    void one_whose_text_may_not_be_sent_is_not_armed() {
        write("outage-14", "no-such-text", "0312349014").then().statusCode(200).body("state", equalTo("DRAFT"));

        post("outage-14/arm").then().statusCode(400).body("violations[0].field", equalTo("text")).body("detail",
                containsString("the text 'no-such-text' may not be sent"));
        post("outage-14/on").then().statusCode(409);
    }

    @Test
    void what_is_wrong_is_said_of_each_field() {
        json().body("{\"name\": \"\", \"lasts\": \"PT25H\", \"hotlines\": [\"abc\"], \"followUp\": {\"perSecond\": 1000}}")
                .put("/api/incidents/outage-15").then().statusCode(400)
                .body("violations.field",
                        equalTo(List.of("name", "sentence", "text", "hotlines", "lasts", "followUp.perSecond")));
    }

    @Test
    void each_move_is_in_the_audit_trail() {
        armed("outage-16", hotline("0312349016", "ja", "ANSWER"));
        on("outage-16");
        post("outage-16/off");

        assertThat(SignedIn.program().queryParam("subject", "incident:outage-16").get("/api/audit").jsonPath()
                .<String> getList("action")).containsExactly("INCIDENT_OVER", "INCIDENT_ON", "INCIDENT_ARMED",
                        "INCIDENT_WRITTEN");
    }

    private AgiCaller dials(String did, String from) {
        return calls.dial(did).from(from);
    }

    private static void assertMenu(List<String> heard) {
        assertThat(heard).anyMatch(command -> command.startsWith("GET DATA"))
                .noneMatch(command -> command.contains(sound(SAID, Locale.JAPANESE)));
    }

    private static String hotline(String did, String language, String trigger) {
        var flow = trigger.equals("HANG_UP") ? "{\"text\": \"catalogue\"}"
                : "{\"menu\": {\"prompt\": \"1\", \"attempts\": 1, \"keys\": {\"1\": {\"text\": \"catalogue\"}}, \"otherwise\": "
                        + "{\"transfer\": \"support\"}}}";
        json().body("{\"did\": \"" + did + "\", \"name\": \"Test\", \"language\": \"" + language + "\", \"trigger\": \""
                + trigger + "\", \"senderId\": \"0312345678\", \"flow\": " + flow + "}").put("/api/hotlines/" + did).then()
                .statusCode(200);
        SignedIn.program().post("/api/hotlines/" + did + "/publish").then().statusCode(200);
        return did;
    }

    private static void armed(String key, String did) {
        text("outage-text", TOLD);
        text("outage-resolved", RESOLVED);
        write(key, "outage-text", did).then().statusCode(200);
        post(key + "/arm").then().statusCode(200).body("state", equalTo("ARMED"));
    }

    private static void text(String key, String body) {
        json().body(Map.of("body", body.replace("https://www.example.jp/status", "{url}"), "url",
                "https://www.example.jp/status", "purpose", "障害の案内")).put("/api/texts/" + key).then().statusCode(200);
        await().until(() -> SignedIn.program().get("/api/texts/" + key).statusCode() == 200);
    }

    private static Response write(String key, String text, String did) {
        return json().body(Map.of("name", "通信障害", "sentence", Map.of("ja", SAID, "en", SAID_IN_ENGLISH), "text", text,
                "resolvedText", "outage-resolved", "hotlines", List.of(did), "followUp", Map.of("perSecond", 10)))
                .put("/api/incidents/" + key);
    }

    /** @return until when */
    private static String on(String key) {
        var answer = post(key + "/on");
        answer.then().statusCode(200).body("state", equalTo("ON"));
        return answer.jsonPath().getString("round.until");
    }

    private static Response post(String path) {
        return SignedIn.program().post("/api/incidents/" + path);
    }

    private static RequestSpecification json() {
        return SignedIn.program().contentType(ContentType.JSON);
    }

    private static String state(String key) {
        return SignedIn.program().get("/api/incidents/" + key).jsonPath().getString("state");
    }

    private static String sound(String text, Locale language) {
        return new Prompt(text, language).contentName();
    }

    private static List<String> received(String number) {
        await().until(() -> SignedIn.program().queryParam("status", "PENDING").get("/api/messages").jsonPath().getList("id")
                .isEmpty());
        return SignedIn.program().get("/api/handset/" + number).jsonPath().getList("body");
    }

    private static List<String> trace(AgiCaller call) {
        await().until(() -> SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("endedAt") != null);
        return SignedIn.program().header("Accept-Language", "ja").get("/api/calls/" + call.id()).jsonPath()
                .getList("trace.sentence");
    }
}
