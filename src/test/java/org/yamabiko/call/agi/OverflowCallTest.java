package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.call.Rehearsal;
import org.yamabiko.call.Rehearsals;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Calls that a company's own queue hands over with its reason, and callers who want no more texts. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OverflowCallTest {

    private static final String DID = "0312348101";

    @Inject
    FastAgiServer server;
    @Inject
    Rehearsals rehearsals;

    @BeforeEach
    void a_hotline_that_is_closed_and_knows_a_reason() {
        SignedIn.program().contentType(ContentType.JSON).body("""
                {"did": "%s", "name": "Test", "senderId": "0312345678",
                 "flow": {"menu": {"prompt": "一", "keys": {"1": {"text": "catalogue"}, "9": {"stop": true}}}},
                 "hours": {"weekly": {}, "outside": {"menu": {"prompt": "二", "keys": {"9": {"stop": true}}}}},
                 "reasons": {"waited": {"text": "delivery"}}}""".formatted(DID))
                .put("/api/hotlines/" + DID).then().statusCode(200);
        SignedIn.program().post("/api/hotlines/" + DID + "/publish").then().statusCode(200);
    }

    private static List<String> stopped() {
        return SignedIn.program().get("/api/guard/blocked").jsonPath().getList("number");
    }

    @Test
    void who_waited_too_long_gets_the_text_for_that_whatever_the_hour() {
        var call = dials("09012348101").arguments("", "waited");

        assertThat(call.call()).singleElement().asString().contains(sound(Sentence.PROMISE));
        assertThat(trace(call)).contains("転送理由「waited」で転送されてきたため、その案内に進みました。",
                "文面「delivery」のSMS送信を確定しました。").noneMatch(sentence -> sentence.contains("営業時間外"));
    }

    @Test
    void a_reason_that_the_hotline_does_not_know_is_traced_and_the_ordinary_flow_follows() {
        var call = dials("09012348102").arguments("", "full");
        call.call();

        assertThat(trace(call)).contains("転送理由「full」で転送されてきましたが、このホットラインに設定がないため、通常の案内に進みました。",
                "営業時間外のため、営業時間外の案内に進みました。");
    }

    @Test
    void a_number_in_place_of_a_reason_is_not_kept() {
        var call = dials("09012348103").arguments("", "09012348103");
        call.call();

        assertThat(trace(call)).noneMatch(sentence -> sentence.contains("12348103"))
                .anyMatch(sentence -> sentence.startsWith("転送理由「?」"));
    }

    @Test
    void a_signature_of_the_number_is_traced_if_there_is_one() {
        var right = dials("09012348104").arguments("", "waited", "success");
        var wrong = dials("09012348105").arguments("", "", "signature_validation");
        var none = dials("09012348106").arguments("", "", "missing_identity_hdr");
        List.of(right, wrong, none).forEach(AgiCaller::call);

        assertThat(trace(right)).contains("発信者の番号は署名で確認されています（STIR/SHAKEN）。");
        assertThat(trace(wrong)).anyMatch(sentence -> sentence.startsWith("発信者の番号の署名が正しくありません"));
        assertThat(trace(none)).noneMatch(sentence -> sentence.contains("署名"));
    }

    @Test
    void who_wants_no_more_texts_is_noted_before_it_is_promised() {
        var call = dials("09012348107").presses("9");

        assertThat(call.call().getLast()).contains(sound(Sentence.STOPPED));
        assertThat(stopped()).contains("090-1234-8107");
        assertThat(trace(call)).contains("発信者の希望により、この電話番号へのSMSを停止しました。");
        assertThat(SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("outcome")).isEqualTo("INFORMED");
    }

    @Test
    void without_a_number_there_is_nothing_to_stop() {
        var call = dials("").named("Coin line/payphone").presses("9");

        assertThat(call.call().getLast()).contains(sound(Sentence.NOTHING_TO_STOP));
        assertThat(trace(call)).contains("配信停止が選ばれましたが、電話番号を確認できないため、何も変更していません。");
    }

    @Test
    void a_rehearsal_stops_nobody() {
        var ticket = rehearsals.open(new Rehearsal(false, "hanako"), Duration.ofMinutes(1));
        var call = dials("09012348108").arguments(ticket).presses("9");

        assertThat(call.call().getLast()).contains(sound(Sentence.STOPPED));
        assertThat(stopped()).doesNotContain("090-1234-8108");
        assertThat(trace(call)).contains("配信停止が選ばれました。リハーサルのため、番号は登録していません。");
    }

    private AgiCaller dials(String from) {
        return AgiCaller.dials(server.localPort(), DID).from(from);
    }

    private static String sound(Sentence sentence) {
        return sentence.in(Locale.JAPANESE).contentName();
    }

    private static List<String> trace(AgiCaller call) {
        await().until(() -> SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("endedAt") != null);
        return SignedIn.program().header("Accept-Language", "ja").get("/api/calls/" + call.id()).jsonPath()
                .getList("trace.sentence");
    }
}
