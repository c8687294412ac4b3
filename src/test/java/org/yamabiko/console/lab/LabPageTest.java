package org.yamabiko.console.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.yamabiko.account.Role;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The lab's page and what its script asks. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LabPageTest {

    private static final String DID = "05012345678";

    @Test
    void a_tester_finds_callers_hotlines_and_scenarios_in_both_languages() {
        var page = SignedIn.browser(Role.TESTER).header("Accept-Language", "ja").get("/lab").then().statusCode(200).extract()
                .asString();
        assertThat(page).contains("リハーサル", "公衆電話", "10回かけ直す人", "資料ダウンロード", "data-key=\"#\"");
        assertThat(SignedIn.browser(Role.TESTER).header("Accept-Language", "en").get("/lab").asString())
                .contains("Rehearsal", "Payphone", "Make a call");
    }

    @Test
    void a_call_is_told_in_words_and_becomes_a_scenario() {
        var id = SignedIn.browser(Role.TESTER).contentType(SignedIn.FORM).formParam("persona", "docomo").formParam("did", DID)
                .post("/lab/calls").jsonPath().getString("id");
        await().atMost(Duration.ofMinutes(1)).until(
                () -> !look(id, 0).getString("outcome").isEmpty() && !look(id, 0).getList("texts").isEmpty());

        var call = look(id, 0);
        assertThat(call.getString("state")).isEqualTo("ENDED");
        assertThat(call.<String> getList("lines.kind")).contains("state", "heard", "decided");
        assertThat(call.getString("texts[0].sender")).isEqualTo("03-1234-5678");
        assertThat(call.getString("texts[0].carrier")).isEqualTo("docomo");
        assertThat(call.<String> getList("lines.words")).noneMatch(words -> words.contains("09012345678"));
        assertThat(look(id, call.getLong("last")).getList("lines")).isEmpty();
        assertThat(
                SignedIn.browser(Role.TESTER).header("Accept-Language", "ja").get("/lab/calls/" + id + "/scenario").asString())
                .contains("name: ドコモの携帯電話 → ", "persona: docomo", "hotline: \"" + DID + "\"", "outcome: TEXTED",
                        "key: catalogue");
    }

    private static JsonPath look(String id, long since) {
        return SignedIn.browser(Role.TESTER).header("Accept-Language", "ja").get("/lab/calls/" + id + "?since=" + since)
                .jsonPath();
    }

    @Test
    void a_scenario_is_saved_run_and_removed_on_the_page() {
        var name = "ページから保存";
        var saved = SignedIn.browser(Role.TESTER).contentType(SignedIn.FORM).formParam("document", """
                name: %s
                persona: docomo
                hotline: "%s"
                expect:
                  outcome: WITHHELD
                """.formatted(name, DID)).post("/lab/scenarios");
        assertThat(saved.statusCode()).isEqualTo(303);

        var run = SignedIn.browser(Role.TESTER).header("Accept-Language", "ja").contentType(SignedIn.FORM)
                .formParam("name", name).post("/lab/scenarios/run").then().statusCode(200).extract().asString();
        assertThat(run).contains("0件成功、1件失敗", "結果はWITHHELDのはずが、TEXTEDでした。");

        SignedIn.browser(Role.TESTER).contentType(SignedIn.FORM).formParam("name", name).post("/lab/scenarios/remove").then()
                .statusCode(303);
        assertThat(SignedIn.browser(Role.TESTER).get("/lab").asString()).doesNotContain(name);
    }

    @Test
    void what_is_wrong_with_a_scenario_is_said_in_the_readers_language_and_nothing_typed_is_lost() {
        var page = SignedIn.browser(Role.TESTER).header("Accept-Language", "ja").contentType(SignedIn.FORM)
                .formParam("document", "name: だれか\npersona: nobody\n").post("/lab/scenarios").then().statusCode(400).extract()
                .asString();
        assertThat(page).contains("シナリオを保存できませんでした。", "persona: 次のどれかにしてください", "name: だれか");
    }
}
