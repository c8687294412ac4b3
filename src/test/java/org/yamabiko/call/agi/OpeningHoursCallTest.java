package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Calls to hotlines that are open or not, whenever the test runs. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OpeningHoursCallTest {

    private static final String NEVER = "\"weekly\": {}";
    private static final String ALWAYS = "\"holidays\": \"open\", \"weekly\": {"
            + List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                    .stream().map(day -> "\"" + day + "\": [\"00:00-24:00\"]").reduce((a, b) -> a + ", " + b).orElseThrow()
            + "}";

    @Inject
    FastAgiServer server;

    @Test
    void within_opening_hours_the_flow_applies() {
        publish("0312348001", "ANSWER", ALWAYS);

        assertThat(trace(call("0312348001", "09012342001"))).contains("営業時間内の通話です。", "文面「catalogue」のSMS送信を確定しました。");
    }

    @Test
    void outside_opening_hours_callers_get_what_is_set_for_that_and_the_trace_says_so() {
        publish("0312348002", "ANSWER", NEVER + ", \"holidays\": \"open\"");

        assertThat(trace(call("0312348002", "09012342002"))).contains("営業時間外のため、営業時間外の案内に進みました。",
                "文面「support-top」のSMS送信を確定しました。");
    }

    @Test
    void on_a_day_of_its_own_the_hotline_is_closed_by_its_name() {
        publish("0312348003", "ANSWER", ALWAYS + ", \"exceptions\": [{\"from\": \"2020-01-01\", \"to\": \"2099-12-31\", "
                + "\"name\": \"臨時休業\"}], \"holiday\": {\"text\": \"delivery\"}");

        assertThat(trace(call("0312348003", "09012342003"))).contains("休業日（臨時休業）のため、休業日の案内に進みました。",
                "文面「delivery」のSMS送信を確定しました。");
    }

    @Test
    void a_hotline_that_never_answers_sends_another_text_outside_its_hours() {
        publish("0312348004", "HANG_UP", NEVER + ", \"holidays\": \"open\"");

        assertThat(trace(call("0312348004", "09012342004"))).contains("文面「support-top」のSMS送信を確定しました。");
    }

    private AgiCaller call(String did, String from) {
        var call = AgiCaller.dials(server.localPort(), did).from(from);
        call.call();
        return call;
    }

    private static void publish(String did, String trigger, String hours) {
        SignedIn.program().contentType(ContentType.JSON)
                .body("{\"did\": \"" + did + "\", \"name\": \"Test\", \"trigger\": \"" + trigger
                        + "\", \"senderId\": \"0312345678\", \"flow\": {\"text\": \"catalogue\"}, \"hours\": {" + hours
                        + ", \"outside\": {\"text\": \"support-top\"}}}")
                .put("/api/hotlines/" + did).then().statusCode(200);
        SignedIn.program().post("/api/hotlines/" + did + "/publish").then().statusCode(200);
    }

    private static List<String> trace(AgiCaller call) {
        await().until(() -> SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("endedAt") != null);
        return SignedIn.program().header("Accept-Language", "ja").get("/api/calls/" + call.id()).jsonPath()
                .getList("trace.sentence");
    }
}
