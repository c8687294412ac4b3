package org.yamabiko.console.hotlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** The pages of hotlines where one person may publish. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HotlinePagesTest {

    private static int last = 4000;

    @Inject
    Drafts drafts;

    private String did;

    @BeforeEach
    void begin() {
        last++;
        did = "031234" + last;
    }

    @Test
    void a_hotline_is_made_from_five_answers_and_goes_live_at_a_click() {
        japanese().formParam("did", did).formParam("name", "春の資料").formParam("senderId", "0312345678")
                .formParam("language", "ja").formParam("trigger", "ANSWER").formParam("textKey", "catalogue")
                .post("/hotlines/new").then().statusCode(303).header("Location", endsWith("/hotlines/" + did + "?done=made"));
        assertThat(page("/hotlines/" + did)).contains("春の資料", "下書き", "このホットラインを初めて公開します。", "文面「catalogue」を送信");

        japanese().formParam("version", version()).formParam("note", "はじめて").formParam("when", "now")
                .post("/hotlines/" + did + "/propose").then().statusCode(303).header("Location", endsWith("?done=published"));

        assertThat(page("/hotlines/" + did + "?done=published")).contains("公開しました。", "第1版", "はじめて",
                "下書きは、公開している内容と同じです。");
        assertThat(page("/hotlines?q=" + did)).contains("春の資料", "公開中").doesNotContain("資料ダウンロード");
    }

    @Test
    void what_is_wrong_in_a_new_hotline_stands_beside_its_field_with_what_was_typed() {
        japanese().formParam("did", "09012345678").formParam("name", "<b>春</b>").formParam("senderId", "x")
                .formParam("language", "ja").formParam("trigger", "HANG_UP").formParam("textKey", "")
                .post("/hotlines/new").then().statusCode(400)
                .body(containsString("電話番号")).body(containsString("value=\"&lt;b&gt;春&lt;/b&gt;\""))
                .body(containsString("id=\"did\" name=\"did\" type=\"tel\" autocomplete=\"off\" maxlength=\"20\" required "
                        + "value=\"09012345678\" aria-describedby=\"did-hint\" aria-invalid=\"true\""));
    }

    @Test
    void a_number_that_has_a_hotline_is_not_overwritten_by_a_new_one() {
        draft("first");
        japanese().formParam("did", did).formParam("name", "x").formParam("senderId", "0312345678").formParam("language", "ja")
                .formParam("trigger", "ANSWER").formParam("textKey", "").post("/hotlines/new").then().statusCode(400)
                .body(containsString("この番号のホットラインはすでにあります。"));
        assertThat(page("/hotlines/" + did)).contains("first");
    }

    @Test
    void differences_are_told_in_the_readers_language() {
        live("first");
        draft("second");

        assertThat(page("/hotlines/" + did)).contains("このホットラインの案内が「first」から「second」に変わります。");
        assertThat(SignedIn.browser().header("Accept-Language", "en").get("/hotlines/" + did).asString())
                .contains("The hotline now says &quot;second&quot; instead of &quot;first&quot;.");
    }

    @Test
    void what_somebody_else_wrote_meanwhile_does_not_go_live_unseen() {
        draft("first");
        var seen = version();
        draft("second");

        japanese().formParam("version", seen).formParam("when", "now").post("/hotlines/" + did + "/propose").then()
                .statusCode(303).header("Location", endsWith("?problem=stale"));

        assertThat(page("/hotlines/" + did + "?problem=stale")).contains("ほかの方が下書きを変更しました", "まだ公開していません");
    }

    @Test
    void a_time_that_is_none_keeps_what_was_typed() {
        draft("first");
        japanese().formParam("version", version()).formParam("note", "春から").formParam("when", "later").formParam("goLiveAt", "")
                .post("/hotlines/" + did + "/propose").then().statusCode(400).body(containsString("日付と時刻を選んでください。"))
                .body(containsString("value=\"春から\""));
    }

    @Test
    void a_plan_is_shown_and_can_be_withdrawn() {
        draft("first");
        var nextYear = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).plusDays(300);
        japanese().formParam("version", version()).formParam("when", "later").formParam("goLiveAt", nextYear + "T09:00")
                .post("/hotlines/" + did + "/propose").then().statusCode(303).header("Location", endsWith("?done=planned"));
        var shown = page("/hotlines/" + did);
        assertThat(shown).contains("公開予定", "09:00に公開します。");

        var id = shown.replaceAll("(?s).*name=\"id\" value=\"(\\d+)\".*", "$1");
        japanese().formParam("id", id).post("/hotlines/" + did + "/withdraw").then().statusCode(303)
                .header("Location", endsWith("?done=withdrawn"));

        assertThat(page("/hotlines/" + did)).doesNotContain("公開予定");
    }

    @Test
    void a_former_version_is_looked_at_and_brought_back() {
        live("first");
        live("second");
        assertThat(page("/hotlines/" + did + "/revisions/1")).contains("最初に公開した版です。",
                "このホットラインの案内が「second」から「first」に変わります。");

        japanese().formParam("number", 1).formParam("note", "誤り").post("/hotlines/" + did + "/restore").then().statusCode(303)
                .header("Location", endsWith("?done=restored"));

        assertThat(page("/hotlines/" + did)).contains("第3版", "第1版に戻したもの", "誤り");
    }

    @Test
    void a_hotline_is_taken_off() {
        live("first");
        japanese().post("/hotlines/" + did + "/unpublish").then().statusCode(303)
                .header("Location", endsWith("?done=unpublished"));
        assertThat(page("/hotlines/" + did)).contains("まだ公開していません");
    }

    @Test
    void words_that_are_markup_stay_words() {
        draft("<script>alert(1)</script>");
        assertThat(page("/hotlines/" + did)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(page("/hotlines?q=%3Cscript%3E")).doesNotContain("<script>\"").contains("&lt;script&gt;");
    }

    @Test
    void a_number_of_nobody_is_not_found() {
        japanese().get("/hotlines/0312349998").then().statusCode(404);
        japanese().get("/hotlines/abc").then().statusCode(404);
        japanese().get("/hotlines/" + "05012345678" + "/revisions/77").then().statusCode(404);
    }

    private void draft(String words) {
        drafts.put(FlowDocument
                .json("{\"did\": \"" + did + "\", \"name\": \"Test\", \"senderId\": \"0312345678\", \"flow\": {\"say\": \""
                        + words + "\"}}"),
                "hanako");
    }

    private void live(String words) {
        draft(words);
        drafts.publish(PhoneNumber.parse(did).orElseThrow(), "hanako");
    }

    private long version() {
        return drafts.get(PhoneNumber.parse(did).orElseThrow()).version();
    }

    private static RequestSpecification japanese() {
        return SignedIn.browser().header("Accept-Language", "ja")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static String page(String address) {
        return SignedIn.browser().header("Accept-Language", "ja").urlEncodingEnabled(false).get(address).then().statusCode(200)
                .extract().asString();
    }
}
