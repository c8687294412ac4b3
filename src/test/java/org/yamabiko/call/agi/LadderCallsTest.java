package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.call.Rehearsal;
import org.yamabiko.call.Rehearsals;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.outbox.FixedForecast;
import org.yamabiko.outbox.Forecast;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.Texts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Calls while everybody calls: what is heard on each rung, what is texted, what the ledger says. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LadderCallsTest {

    private static final String DID = "0312340951";
    private static final String WITHOUT_DEFAULT = "0312340952";
    /** Called in one test each, so that nobody else's calls count for them. */
    private static final String REHEARSED = "0312340953";
    private static final String COUNTED = "0312340954";

    @Inject
    FastAgiServer server;
    @Inject
    Rehearsals rehearsals;
    @Inject
    Texts texts;
    @Inject
    Drafts drafts;
    @Inject
    Hotlines hotlines;

    @BeforeEach
    void hotlines_with_menus() {
        texts.put("surge-top", new TextDraft("【例示商事】ご案内はこちらのページにまとめてあります。\n{url}\n", "https://www.example.jp/top",
                "【例示商事】\n{url}\n", "案内", null, null, null, Map.of()), "admin");
        for (var did : List.of(DID, REHEARSED, COUNTED)) {
            publish(did, "{\"text\":\"surge-top\"}");
        }
        publish(WITHOUT_DEFAULT, null);
    }

    private void publish(String did, String otherwise) {
        var menu = "{\"menu\":{\"prompt\":\"カタログは1、修理は2を押してください。\",\"timeout\":\"PT2S\",\"attempts\":1,"
                + "\"keys\":{\"1\":{\"text\":\"catalogue\"},\"2\":{\"text\":\"repair-fridge\"}}"
                + (otherwise == null ? "" : ",\"otherwise\":" + otherwise) + "}}";
        drafts.put(FlowDocument.json("{\"did\":\"" + did + "\",\"name\":\"集中窓口\",\"language\":\"ja\",\"trigger\":\"ANSWER\","
                + "\"senderId\":\"0312345678\",\"flow\":" + menu + "}"), "admin");
        SignedIn.program().post("/api/hotlines/" + did + "/publish").then().statusCode(200);
        hotlines.refresh();
    }

    @AfterEach
    void let_go() {
        for (var scope : List.of(DID, WITHOUT_DEFAULT, REHEARSED, COUNTED, "service")) {
            SignedIn.program().delete("/api/ladder/" + scope + "/pin").then().statusCode(200);
            limits(scope, "{}").statusCode(200);
        }
    }

    private static ValidatableResponse pin(String scope, String rung) {
        return SignedIn.program().contentType("application/json").body("{\"rung\":\"" + rung + "\",\"lasts\":\"PT5M\"}")
                .put("/api/ladder/" + scope + "/pin").then();
    }

    private static ValidatableResponse limits(String scope, String limits) {
        return SignedIn.program().contentType("application/json").body(limits).put("/api/ladder/" + scope + "/limits").then();
    }

    private AgiCaller dials(String did) {
        return AgiCaller.dials(server.localPort(), did);
    }

    @Test
    void short_is_the_promise_alone_and_the_short_twin_of_the_default_text() {
        pin(DID, "SHORT").statusCode(200).body("rung", equalTo("SHORT")).body("reason.why", equalTo("PINNED"));
        var call = dials(DID).from("09012349501").presses("1");

        assertThat(call.call()).singleElement().asString().startsWith("EXEC \"Playback\"").contains(sound(Sentence.PROMISE));

        assertThat(received("09012349501")).containsExactly("【例示商事】\nhttps://www.example.jp/top\n");
        assertOutcome(call, "TEXTED");
        assertThat(trace(call)).containsSubsequence("混雑のため（このホットライン）、メニューの代わりに一言だけ案内し、既定の文面を送ります。",
                "文面「surge-top」のSMS送信を確定しました。", "SMSをお送りすると案内しました。");
    }

    @Test
    void who_withholds_the_number_still_hears_how_to_present_it_while_it_is_short() {
        pin("service", "SHORT").statusCode(200);
        var call = dials(DID).from("09099991185").presentation(32);

        assertThat(call.call()).singleElement().asString().contains(sound(Sentence.WITHHELD_HELP));

        assertOutcome(call, "WITHHELD");
        // a hotline that was busy before stays short for half a minute by itself
        assertThat(trace(call)).anyMatch(sentence -> sentence.endsWith("メニューの代わりに一言だけ案内し、既定の文面を送ります。"));
    }

    @Test
    void a_landline_hears_why_and_is_asked_for_nothing_while_it_is_short() {
        pin(DID, "SHORT").statusCode(200);
        var call = dials(DID).from("0312345678").presses("09012349502", "1");

        assertThat(call.call()).singleElement().asString().startsWith("EXEC \"Playback\"")
                .contains(sound(Sentence.LANDLINE_HELP));
        assertOutcome(call, "NOT_TEXTABLE");
    }

    @Test
    void hang_up_answers_nobody_and_the_default_text_goes() {
        pin(DID, "HANG_UP").statusCode(200);
        var call = dials(DID).from("09012349503");

        assertThat(call.call()).isEmpty();

        assertThat(received("09012349503")).containsExactly("【例示商事】\nhttps://www.example.jp/top\n");
        assertOutcome(call, "TEXTED");
        assertThat(trace(call)).contains("混雑のため（このホットライン）、応答せずに既定の文面を送ります。");
    }

    @Test
    void who_withholds_the_number_is_not_answered_either() {
        pin(DID, "HANG_UP").statusCode(200);
        var call = dials(DID).from("09099991186").presentation(32);

        assertThat(call.call()).isEmpty();
        assertOutcome(call, "WITHHELD");
    }

    @Test
    void shed_is_busy_at_once_and_the_text_still_comes() {
        pin("service", "SHED").statusCode(200);
        var call = dials(DID).from("09012349504");

        assertThat(call.call()).isEmpty();

        await().untilAsserted(
                () -> assertThat(received("09012349504")).containsExactly("【例示商事】\nhttps://www.example.jp/top\n"));
        assertOutcome(call, "TEXTED");
        assertThat(trace(call)).containsSubsequence("受けきれない混雑のため（サービス全体）、すぐに話し中とし、既定の文面をあとから送ります。",
                "文面「surge-top」のSMSを受け付けました。先に約束した方のあとに送ります。");
    }

    @Test
    void without_a_default_text_the_caller_stays_in_the_menu() {
        pin(WITHOUT_DEFAULT, "HANG_UP").statusCode(200);
        var call = dials(WITHOUT_DEFAULT).from("09012349505").presses("2");

        assertThat(call.call()).anyMatch(command -> command.startsWith("GET DATA"));

        assertThat(received("09012349505").getFirst()).contains("/repair/fridge");
        assertThat(trace(call)).contains("混雑していますが（このホットライン）、このホットラインには既定の文面がないため、いつもどおり応対しました。");
    }

    @Test
    void a_rehearsal_neither_obeys_nor_counts() {
        limits(REHEARSED, "{\"callsPerSecond\":[0.5,100,200]}").statusCode(200);
        var call = dials(REHEARSED).argument(rehearsals.open(new Rehearsal(false, "hanako"), Duration.ofMinutes(1)))
                .from("09012349506");

        assertThat(call.call()).anyMatch(command -> command.startsWith("GET DATA"));
        assertThat(SignedIn.program().get("/api/ladder").jsonPath().getList("hotlines.scope")).doesNotContain("+81312340953");
    }

    @Test
    void a_rate_that_is_reached_shortens_the_next_call_and_is_told_with_its_figures() {
        limits(COUNTED, "{\"callsPerSecond\":[1.5,100,200]}").statusCode(200);

        var commands = List.of(dials(COUNTED).from("09012349507").call(), dials(COUNTED).from("09012349508").call(),
                dials(COUNTED).from("09012349509").call(), dials(COUNTED).from("09012349510").call());

        assertThat(commands.getLast()).singleElement().asString().contains(sound(Sentence.PROMISE));
        await().untilAsserted(() -> {
            var ladder = SignedIn.program().get("/api/ladder").jsonPath();
            assertThat(ladder.getString("hotlines.find { it.scope == '+81312340954' }.reason.why"))
                    .isEqualTo("CALLS_PER_SECOND");
            assertThat(ladder.getString("events.find { it.scope == '+81312340954' }.rung")).isEqualTo("SHORT");
            assertThat(ladder.getDouble("events.find { it.scope == '+81312340954' }.reason.limit")).isEqualTo(1.5);
        });
    }

    @Test
    void a_wait_of_more_than_a_minute_is_said_with_the_promise() {
        QuarkusMock.installMockForType(new FixedForecast(10_000, 60), Forecast.class);
        pin(DID, "SHORT").statusCode(200);
        var call = dials(DID).from("09012349511");

        assertThat(call.call()).singleElement().asString().contains(sound(Sentence.PROMISE))
                .contains("&").contains(sound(Sentence.DELAY_3_MINUTES));
        assertOutcome(call, "TEXTED");
        assertThat(trace(call)).contains("届くまで3分ほどかかると案内しました。");
    }

    @Test
    void a_rung_that_is_none_and_a_number_that_is_nobodys_are_refused() {
        pin(DID, "SLOW").statusCode(400).body("violations[0].field", equalTo("rung"));
        pin("0312340999", "SHORT").statusCode(404);
        limits(DID, "{\"callsPerSecond\":[5,3,1]}").statusCode(400).body("violations[0].field", equalTo("callsPerSecond"));
    }

    private static String sound(Sentence sentence) {
        return sentence.in(Locale.JAPANESE).contentName();
    }

    private static List<String> received(String number) {
        await().until(() -> SignedIn.program().queryParam("status", "PENDING").get("/api/messages").jsonPath().getList("id")
                .isEmpty());
        return SignedIn.program().get("/api/handset/" + number).jsonPath().getList("body");
    }

    private static void assertOutcome(AgiCaller call, String outcome) {
        await().until(() -> SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("endedAt") != null);
        assertThat(SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("outcome")).isEqualTo(outcome);
    }

    private static List<String> trace(AgiCaller call) {
        return SignedIn.program().header("Accept-Language", "ja").get("/api/calls/" + call.id()).jsonPath()
                .getList("trace.sentence");
    }
}
