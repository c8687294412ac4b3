package org.yamabiko.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditQuery;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExchangeResourceTest {

    private static final String TEXTS_HEAD = "key,body,url,purpose\n";

    @Inject
    AuditTrail audit;

    @TestHTTPResource
    URL address;

    @ParameterizedTest
    @ValueSource(strings = { "/api/export", "/api/export?format=yaml", "/api/export/texts.csv", "/api/export/texts.xlsx",
            "/api/export/menus.csv", "/api/export/menus.xlsx", "/api/hotlines/05087654321/export",
            "/api/hotlines/05087654321/export?format=yaml" })
    void what_comes_out_goes_in_and_changes_nothing(String address) {
        for (var language : new String[] { "ja", "en" }) {
            var file = SignedIn.program().header("Accept-Language", language).get(address).then().statusCode(200)
                    .header("Content-Disposition", containsString("attachment; filename=\"")).extract().asByteArray();
            preview(file).statusCode(200).body("problems", equalTo(java.util.List.of())).body("new", equalTo(0))
                    .body("changed", equalTo(0)).body("applicable", equalTo(true));
        }
    }

    @Test
    void the_short_twin_and_the_other_language_of_a_text_have_columns() {
        SignedIn.program().contentType("application/json").body("""
                { "body": "長い本文です {url}", "url": "https://www.example.jp/", "shortBody": "短い {url}", "purpose": "案内",
                  "variants": { "en": { "body": "In English {url}", "shortBody": "Short {url}" } } }""")
                .put("/api/texts/wordings").then().statusCode(200);
        for (var address : new String[] { "/api/export", "/api/export/texts.csv", "/api/export/texts.xlsx" }) {
            preview(SignedIn.program().get(address).asByteArray()).body("problems", equalTo(java.util.List.of()))
                    .body("new", equalTo(0)).body("changed", equalTo(0));
        }

        preview("文面キー,短い本文,英語の本文\nwordings,,Better English {url}\n").statusCode(200)
                .body("changes[0].fields.field", equalTo(java.util.List.of("shortBody", "variants.en.body")));
    }

    @Test
    void a_csv_opens_in_excel_as_japanese() {
        var csv = SignedIn.program().header("Accept-Language", "ja").get("/api/export/menus.csv").asByteArray();
        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\uFEFF電話番号,名称,キー操作,種類,")
                .contains("\r\n050-8765-4321,", ",2 > 1,SMS,repair-fridge,");
    }

    @Test
    void yaml_is_given_to_those_who_accept_it() {
        SignedIn.program().accept("application/yaml").get("/api/export").then().statusCode(200)
                .contentType("application/yaml");
        SignedIn.program().get("/api/export?format=xml").then().statusCode(400);
    }

    @Test
    void a_preview_tells_each_field_before_and_after_and_changes_nothing() {
        put("preview-me", "前の本文 {url}");
        preview(TEXTS_HEAD + "preview-me,後の本文 {url},https://www.example.jp/,案内\nfresh,新しい {url},https://www.example.jp/,案内\n")
                .statusCode(200).body("new", equalTo(1)).body("changed", equalTo(1))
                .body("changes[0].key", equalTo("preview-me")).body("changes[0].fields[0].field", equalTo("body"))
                .body("changes[0].fields[0].before", equalTo("前の本文 {url}"))
                .body("changes[0].fields[0].after", equalTo("後の本文 {url}"));

        SignedIn.program().get("/api/texts/preview-me").then().body("body", equalTo("前の本文 {url}"));
        SignedIn.program().get("/api/texts/fresh").then().statusCode(404);
    }

    @Test
    void what_was_previewed_is_applied_whole_and_stands_in_the_audit_trail() {
        var file = TEXTS_HEAD + "apply-a,本文 {url},https://www.example.jp/a,案内\napply-b,本文 {url},https://www.example.jp/b,案内\n";
        var token = token(file);

        apply(file, token).statusCode(200).body("new", equalTo(2));

        SignedIn.program().get("/api/texts/apply-b").then().body("url", equalTo("https://www.example.jp/b"));
        var entry = audit.find(new AuditQuery("admin", Action.IMPORTED, null, null, null, null, 1)).getFirst();
        assertThat(entry.after()).startsWith("2 new, 0 changed, 0 unchanged; SHA-256 ");
    }

    @Test
    void another_file_than_the_previewed_one_is_refused() {
        var token = token(TEXTS_HEAD + "other-a,本文 {url},https://www.example.jp/a,案内\n");
        apply(TEXTS_HEAD + "other-b,本文 {url},https://www.example.jp/a,案内\n", token).statusCode(409)
                .contentType("application/problem+json").body("detail", containsString("Ask for the preview again"));
        SignedIn.program().get("/api/texts/other-b").then().statusCode(404);
    }

    @Test
    void what_somebody_changed_since_the_preview_is_not_overwritten_unseen() {
        put("meanwhile", "一 {url}");
        var file = TEXTS_HEAD + "meanwhile,二 {url},https://www.example.jp/,案内\n";
        var token = token(file);
        put("meanwhile", "三 {url}");

        apply(file, token).statusCode(409);
        SignedIn.program().get("/api/texts/meanwhile").then().body("body", equalTo("三 {url}"));
        apply(file, token(file)).statusCode(200);
    }

    @Test
    void one_wrong_row_keeps_the_whole_file_out() {
        var file = TEXTS_HEAD + "whole-a,本文 {url},https://www.example.jp/a,案内\nwhole-b,リンクがない,https://www.example.jp/b,案内\n";
        var token = preview(file).body("applicable", equalTo(false)).body("problems[0].line", equalTo(3))
                .body("problems[0].subject", equalTo("whole-b")).body("problems[0].field", equalTo("body"))
                .body("problems[0].message", containsString("must contain {url}")).extract().path("token").toString();
        apply(file, token).statusCode(400).body("violations.field", hasItem(containsString("whole-b body")));
        SignedIn.program().get("/api/texts/whole-a").then().statusCode(404);
    }

    @Test
    void a_menu_can_be_written_in_a_spreadsheet_saved_in_shift_jis() {
        var csv = """
                電話番号,名称,キー操作,種類,送るもの・転送先,音声案内,待ち時間（秒）,案内の回数,送信元
                03-1234-0801,髙島の窓口,最初,メニュー,,カタログは１を押してください。,８,２,03-1234-5678
                03-1234-0801,,１,SMS,catalogue,,,,
                03-1234-0801,,２,メニュー,,そのほかは９を押してください。,,,
                03-1234-0801,,２ ＞ ９,転送,support,,,,
                03-1234-0801,,その他,案内,,もう一度おかけください。,,,
                """.replace("\n", "\r\n").getBytes(Charset.forName("Windows-31J"));
        var token = preview(csv).body("problems", equalTo(java.util.List.of())).body("new", equalTo(1)).extract()
                .path("token").toString();
        SignedIn.program().body(csv).post("/api/import?preview=false&token=" + token).then().statusCode(200);

        SignedIn.program().get("/api/hotlines/0312340801").then().body("name", equalTo("髙島の窓口"))
                .body("flow.menu.timeout", equalTo("PT8S")).body("flow.menu.attempts", equalTo(2))
                .body("flow.menu.keys.'2'.menu.keys.'9'.transfer", equalTo("support"))
                .body("flow.menu.otherwise.say", equalTo("もう一度おかけください。"));
    }

    @ParameterizedTest(name = "{0} is wrong in line {1} at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1,text,no-such-text,      | 3 | flow.menu.keys.1.text   | neither stored nor in the file
            1,dance,catalogue,        | 3 | kind                    | must be one of menu, text, say
            1,say,,                   | 3 | flow.menu.keys.1.say    | is missing
            1,say,catalogue,hello     | 3 | target                  | means nothing for the kind say
            7 > 1,text,catalogue,     | 3 | path                    | needs a row of the kind menu at '7'
            start,text,catalogue,     | 3 | path                    | stands in line 2 already
            A,text,catalogue,         | 3 | flow.menu.keys.A        | is no key of a telephone
            1 > > 2,text,catalogue,   | 3 | path                    | is no path such as
            """)
    void a_wrong_row_is_named(String row, int line, String field, String reason) {
        preview("did,path,kind,target,prompt,name,senderId\n0312340802,start,menu,,Press 1.,Test,0312345678\n0312340802," + row
                + "\n").statusCode(200).body("problems.line", hasItem(line)).body("problems.field", hasItem(field))
                .body("problems.message", hasItem(containsString(reason)));
    }

    @Test
    void the_same_key_twice_is_wrong() {
        preview(TEXTS_HEAD + "twice,本文 {url},https://www.example.jp/a,案内\ntwice,本文 {url},https://www.example.jp/b,案内\n")
                .body("problems[0].line", equalTo(3)).body("problems[0].message", containsString("stands in line 2 already"));
    }

    @Test
    void columns_that_nobody_knows_and_that_stand_twice_are_wrong() {
        preview("key,body,body,colour\na,b,c,d\n").body("problems.field", hasItem("colour")).body("problems.message",
                hasItem(containsString("stands twice in the header")));
    }

    @Test
    void a_hotline_may_come_with_the_text_that_it_needs() {
        preview("""
                texts:
                - { key: "with-hotline", body: "本文 {url}", url: "https://www.example.jp/", purpose: "案内" }
                hotlines:
                - did: "0312340803"
                  name: "x"
                  senderId: "0312345678"
                  flow: { text: "with-hotline" }
                """).body("problems", equalTo(java.util.List.of())).body("new", equalTo(2));
    }

    @Test
    void a_problem_in_a_document_is_named_by_its_line() {
        preview("{ \"hotlines\": [\n{ \"did\": \"0312340804\" },\n{ \"did\": \"0312340805\" } ] }")
                .body("problems[0].line", equalTo(2)).body("problems.line", hasItem(3));
    }

    @Test
    void a_file_of_which_nothing_can_be_read_is_a_problem() {
        preview("{").statusCode(400).contentType("application/problem+json")
                .body("violations.message", hasItem(containsString("is no valid JSON in line 1")));
        preview(new byte[9_000_000]).statusCode(400).body("violations.message", hasItem(containsString("larger than 8 MB")));
    }

    @Test
    void a_hundred_megabytes_are_refused_before_they_come() throws IOException {
        var credentials = Base64.getEncoder()
                .encodeToString(("admin:" + PostgresForTests.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                            + "\r\nContent-Type: text/csv\r\nContent-Length: 100000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void without_a_token_nothing_is_applied() {
        SignedIn.program().body(TEXTS_HEAD + "a,b,c,d").post("/api/import?preview=false").then().statusCode(400)
                .body("violations.field", hasItem("token"));
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        given().get("/api/export").then().statusCode(401);
        given().body("x").post("/api/import").then().statusCode(401);
    }

    private static void put(String key, String body) {
        SignedIn.program().contentType("application/json").body("{ \"body\": \"" + body
                + "\", \"url\": \"https://www.example.jp/\", \"purpose\": \"案内\" }").put("/api/texts/" + key).then()
                .statusCode(200);
    }

    private static String token(String file) {
        return preview(file).statusCode(200).extract().path("token").toString();
    }

    private static ValidatableResponse preview(String file) {
        return preview(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse preview(byte[] file) {
        return SignedIn.program().contentType("application/octet-stream").body(file).post("/api/import?preview=true").then();
    }

    private static ValidatableResponse apply(String file, String token) {
        return SignedIn.program().contentType("application/octet-stream").body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/import?preview=false&token=" + token).then();
    }
}
