package org.yamabiko.console.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExchangePageTest {

    private static final String HEAD = "文面キー,本文,リンク先,用途\n";

    @Test
    void a_file_is_looked_at_first_and_taken_afterwards() {
        var preview = handIn("texts.csv", HEAD + "page-a,本文 {url},https://www.example.jp/a,ご案内\n");
        var address = preview.getHeader("Location");
        var page = SignedIn.browser().header("Accept-Language", "ja").get(address).then().statusCode(200).extract().asString();
        assertThat(page).contains("ファイル「texts.csv」を取り込むと", "page-a", "ご案内", "この内容で取り込む", "まだ何も変わっていません");
        SignedIn.program().get("/api/texts/page-a").then().statusCode(404);

        var done = SignedIn.browser().formParam("token", token(page)).post(address + "/apply").then().statusCode(303).extract()
                .header("Location");

        assertThat(SignedIn.browser().header("Accept-Language", "ja").get(done).asString())
                .contains("取り込みました。新規1件、変更0件です。");
        SignedIn.program().get("/api/texts/page-a").then().statusCode(200);
        assertThat(SignedIn.browser().get(address).getHeader("Location")).endsWith("/exchange?gone=yes");
    }

    @Test
    void what_changed_meanwhile_is_shown_again_before_it_is_taken() {
        put("一");
        var address = handIn("texts.csv", HEAD + "page-b,二 {url},https://www.example.jp/,案内\n").getHeader("Location");
        var token = token(SignedIn.browser().get(address).asString());
        put("三");

        var again = SignedIn.browser().formParam("token", token).post(address + "/apply").getHeader("Location");

        assertThat(again).endsWith("stale=yes");
        assertThat(SignedIn.browser().header("Accept-Language", "ja").get(again).asString())
                .contains("ほかの人が登録内容を変更しました", "<del class=\"was\">三 {url}</del>", "<ins class=\"is\">二 {url}</ins>");
    }

    @Test
    void problems_are_told_by_line_and_in_the_readers_language() {
        var file = HEAD + "page-c,本文 {url},https://www.example.jp/a,案内\npage-c,本文 {url},https://www.example.jp/b,案内\n";
        var address = handIn("texts.csv", file).getHeader("Location");
        assertThat(SignedIn.browser().header("Accept-Language", "ja").get(address).asString())
                .contains("3行目", "page-c", "2行目にも同じものがあります。", "問題があるため、取り込めません").doesNotContain("この内容で取り込む");
        assertThat(SignedIn.browser().header("Accept-Language", "en").get(address).asString())
                .contains("line 3", "stands in line 2 already");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_at_the_form() {
        var page = handIn("photo.csv", "\u0000\u0001\u0002").then().statusCode(400).extract().asString();
        assertThat(page).contains("ファイルを取り込めませんでした。", "UTF-8でもShift_JISでもXLSXでもないファイルです。");
    }

    @Test
    void words_of_a_file_stay_words() {
        var address = handIn("<b>.csv", HEAD + "page-d,<script>alert(1)</script> {url},https://www.example.jp/,案内\n")
                .getHeader("Location");
        assertThat(SignedIn.browser().get(address).asString()).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<b>.csv");
    }

    @Test
    void every_button_gives_its_file() {
        var page = SignedIn.browser().get("/exchange").then().statusCode(200).extract().asString();
        var files = Pattern.compile("href=\"(/exchange/export/[^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();
        assertThat(files).hasSize(6).allSatisfy(file -> SignedIn.browser().get(file).then().statusCode(200));
        SignedIn.browser().get("/exchange/export/hotline?did=05087654321&format=yaml").then().statusCode(200);
    }

    private static Response handIn(String name, String file) {
        return SignedIn.browser().header("Accept-Language", "ja")
                .multiPart("file", name, file.getBytes(StandardCharsets.UTF_8), "application/octet-stream").post("/exchange");
    }

    private static String token(String page) {
        var found = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void put(String words) {
        SignedIn.program().contentType("application/json").body("{ \"body\": \"" + words
                + " {url}\", \"url\": \"https://www.example.jp/\", \"purpose\": \"案内\" }").put("/api/texts/page-b").then()
                .statusCode(200);
    }
}
