package org.yamabiko.console.load;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.account.Role;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The page of load, as its HTML says it, and what programs get. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LoadPageTest {

    private static final String CATALOGUE = "+815012345678";

    @AfterEach
    void let_go() {
        SignedIn.program().delete("/api/ladder/" + CATALOGUE + "/pin").then().statusCode(200);
        SignedIn.program().contentType("application/json").body("{}").put("/api/ladder/" + CATALOGUE + "/limits");
    }

    private static ValidatableResponse page(Role role, String language) {
        return SignedIn.browser(role).header("Accept-Language", language).get("/load").then().statusCode(200);
    }

    private static ValidatableResponse post(String path, Map<String, String> form) {
        return SignedIn.browser(Role.EDITOR).header("Accept-Language", "ja").contentType(SignedIn.FORM).formParams(form)
                .post("/load/" + path).then();
    }

    @Test
    void an_editor_holds_a_rung_sees_it_at_once_and_lets_it_go() {
        post("pin", Map.of("scope", CATALOGUE, "rung", "SHORT", "lasts", "PT30M")).statusCode(303)
                .header("Location", endsWith("/load?done=pinned"));

        page(Role.VIEWER, "ja").body(containsString("資料ダウンロード"), containsString("一言だけ"),
                containsString("test-editorさんが固定"), not(containsString("action=\"/load/let-go\"")));
        page(Role.EDITOR, "en").body(containsString("One sentence"), containsString("Pinned by test-editor until"),
                containsString("action=\"/load/let-go\""));
        SignedIn.program().get("/api/audit?action=LADDER_PINNED").then().statusCode(200)
                .body("[0].actor", equalTo("test-editor")).body("[0].subject", equalTo("hotline:" + CATALOGUE));

        post("let-go", Map.of("scope", CATALOGUE)).statusCode(303);
        page(Role.EDITOR, "ja").body(not(containsString("action=\"/load/let-go\"")));
    }

    @Test
    void limits_that_do_not_grow_are_refused_beside_their_row_and_stay_typed() {
        var form = new HashMap<>(Map.of("scope", CATALOGUE, "callsPerSecond1", "50", "callsPerSecond2", "40",
                "callsPerSecond3", "60"));
        post("limits", form).statusCode(400).body(containsString("左から小さい順に3つ"), containsString("value=\"40\""));

        form.put("callsPerSecond2", "55");
        post("limits", form).statusCode(303);
        SignedIn.browser(Role.EDITOR).queryParam("scope", CATALOGUE).get("/load").then()
                .body(containsString("value=\"55\""));
    }

    @Test
    void the_live_part_comes_alone() {
        SignedIn.browser(Role.VIEWER).header("HX-Request", "true").header("Accept-Language", "ja").get("/load").then()
                .statusCode(200).body(containsString("送信の見込み"), not(containsString("<html")));
    }

    @Test
    void an_event_is_calculated_for_whoever_may_look() {
        var form = new HashMap<>(Map.of("did", "050-1234-5678", "at", "20:15", "calls", "10000", "seconds", "60", "channels",
                "5000", "textsPerSecond", "30", "textablePercent", "80", "segmentPrice", "10"));
        form.putAll(Map.of("share-docomo", "40", "share-au", "30", "share-softbank", "25", "share-rakuten", "5"));
        post("event", form).statusCode(200).body(containsString("見積もりの結果"), containsString("8,000"),
                containsString("80,000円"));

        form.put("share-docomo", "50");
        post("event", form).statusCode(400).body(containsString("割合の合計を100にしてください。"));
    }

    @Test
    void programs_get_the_same_calculation() {
        SignedIn.program(Role.VIEWER).contentType("application/json")
                .body("{\"did\":\"05012345678\",\"at\":\"20:15\",\"calls\":10000,\"seconds\":60,\"textsPerSecond\":30,\"channels\":5000}")
                .post("/api/forecast/event").then().statusCode(200).body("sending.texts", equalTo(8000))
                .body("text", equalTo("catalogue")).body("sending.bills.size()", equalTo(4)).body("at", startsWith("20:15"));
        SignedIn.program(Role.VIEWER).get("/api/forecast").then().statusCode(200).body("stalled", equalTo(false));
    }
}
