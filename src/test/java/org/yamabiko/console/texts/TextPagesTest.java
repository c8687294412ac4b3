package org.yamabiko.console.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.ApprovalRequired;
import org.yamabiko.text.TextApprovals;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.Texts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The pages of texts, as their HTML says it, where a second person must approve. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(ApprovalRequired.class)
class TextPagesTest {

    private static final String URL = "https://www.example.jp/catalogue";

    @Inject
    Texts texts;

    @Inject
    TextApprovals approvals;

    @Inject
    LinkDomains domains;

    @Inject
    DataSource database;

    @BeforeEach
    void no_texts() throws SQLException {
        MigratedDatabase.run(database, "delete from text_version");
        MigratedDatabase.run(database, "delete from text");
        MigratedDatabase.run(database, "delete from link_domain");
        domains.add("example.jp", "admin");
    }

    @Test
    void an_empty_list_says_what_to_do_first() {
        page("/texts").statusCode(200).body(containsString("文面がまだありません。"), containsString("href=\"/texts/new\""));
    }

    @Test
    void a_new_text_is_written_and_waits_for_approval() {
        form(Map.of("key", "catalogue", "body", "【例示商事】資料はこちらです。\r\n{url}\r\n", "url", URL, "purpose", "資料請求へのご案内"))
                .post("/texts/new").then().statusCode(303).header("Location", endsWith("/texts/catalogue?done=submitted"));

        assertThat(texts.find("catalogue").orElseThrow().body()).isEqualTo("【例示商事】資料はこちらです。\n{url}\n");
        page("/texts/catalogue?done=submitted").body(containsString("承認を依頼しました。"), containsString("承認待ち"),
                containsString("自分で書いた文面は、ほかの人の承認が必要です。"));
        page("/texts").body(containsString("資料請求へのご案内"), containsString("承認待ち"), containsString("【例示商事】資料はこちらです。"));
    }

    @Test
    void a_draft_is_kept_without_asking() {
        form(Map.of("key", "catalogue", "body", "【例示商事】{url}", "url", URL, "purpose", "案内", "action", "draft"))
                .post("/texts/new").then().statusCode(303).header("Location", endsWith("?done=saved"));

        page("/texts/catalogue").body(containsString("下書き"), containsString("承認を依頼"));
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
        form(Map.of("key", "Bad Key", "body", "資料 {url}です {name}", "url", "http://www.example.jp/", "purpose", ""))
                .post("/texts/new").then().statusCode(400)
                .body(containsString("資料 {url}です {name}"), containsString("value=\"Bad Key\""),
                        containsString("半角の小文字・数字・「-」「_」で64文字まで、先頭は文字か数字にしてください。"),
                        containsString("https:// から始まるURLにしてください。"),
                        containsString("「{name}」は使えません。使えるのは {url}、{did}、{hotline} です。"),
                        containsString("{url} の直後は、半角スペース・改行・文末のいずれかにしてください。"),
                        containsString("利用目的を入力してください。携帯会社の審査で確認されます。"));
        assertThat(texts.all()).isEmpty();
    }

    @Test
    void the_same_in_english() {
        SignedIn.browser().header("Accept-Language", "en")
                .formParams(Map.of("key", "x", "body", "no link", "url", URL, "purpose", "p")).post("/texts/new")
                .then().statusCode(400).body(containsString("Write {url} where the link goes."));
    }

    @Test
    void a_key_that_is_taken_is_not_written_over() {
        texts.put("catalogue", new TextDraft("【例示商事】一 {url}", URL, "案内"), "hanako");

        form(Map.of("key", "catalogue", "body", "二 {url}", "url", URL, "purpose", "p")).post("/texts/new").then()
                .statusCode(400)
                .body(containsString("この名前の文面がすでにあります。"));
        assertThat(texts.versions("catalogue")).hasSize(1);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_lost() {
        texts.put("catalogue", new TextDraft("【例示商事】一 {url}", URL, "案内"), "hanako");
        texts.put("catalogue", new TextDraft("【例示商事】二 {url}", URL, "案内"), "taro");

        form(Map.of("version", "1", "body", "【例示商事】三 {url}", "url", URL, "purpose", "案内")).post("/texts/catalogue").then()
                .statusCode(400).body(containsString("taroさんが先に変更しました。"), containsString("【例示商事】三"));
        assertThat(texts.versions("catalogue")).hasSize(2);

        form(Map.of("version", "2", "body", "【例示商事】三 {url}", "url", URL, "purpose", "案内")).post("/texts/catalogue").then()
                .statusCode(303);
        assertThat(texts.versions("catalogue")).hasSize(3);
    }

    @Test
    void a_second_person_sees_what_changed_and_approves() {
        texts.put("catalogue", new TextDraft("【例示商事】資料 {url}", URL, "案内"), "hanako");
        approvals.approve("catalogue", 1, "taro", null);
        texts.put("catalogue", new TextDraft("【例示商事】新しい資料 {url}", URL, "案内"), "hanako");

        page("/texts/catalogue").body(containsString("<ins class=\"is\">新しい</ins>"), containsString("お客様に届くのは第1版です。"),
                containsString("hanakoさん"));
        form(Map.of("version", "2", "note", "よいと思います")).post("/texts/catalogue/approve").then().statusCode(303);

        page("/texts/catalogue?done=approved").body(containsString("承認しました。"), containsString("お客様に届くのは第2版です。"),
                containsString("よいと思います"));
        page("/texts/catalogue/versions").body(containsString("送信中"), containsString("以前の版"),
                containsString("<ins class=\"is\">新しい</ins>"));
    }

    @Test
    void what_cannot_be_approved_says_why() {
        texts.put("catalogue", new TextDraft("【例示商事】{url}", "https://www.example.com/", "案内"), "hanako");

        form(Map.of("version", "1")).post("/texts/catalogue/approve").then().statusCode(400)
                .body(containsString("www.example.com は自社のドメインとして登録されていません。このままでは承認できません。"));
    }

    @Test
    void a_version_is_sent_back_with_a_note_and_submitted_again() {
        texts.put("catalogue", new TextDraft("【例示商事】{url}", URL, "案内"), "hanako");
        form(Map.of("version", "1", "note", "短くしてください")).post("/texts/catalogue/refuse").then().statusCode(303);
        page("/texts/catalogue").body(containsString("差し戻し"), containsString("短くしてください"));

        form(Map.of("version", "1")).post("/texts/catalogue/submit").then().statusCode(303);
        page("/texts/catalogue").body(containsString("承認待ち"));
    }

    @Test
    void the_pre_flight_judges_what_is_typed_and_keeps_nothing() {
        form(Map.of("body", "【例示商事】資料です。https://www.example.org/xはこちら {url}", "url", URL)).post("/texts/preflight").then()
                .statusCode(200)
                .body(containsString("<mark title=\"リンクに取り込まれます\">はこちら</mark>"), containsString("ドコモ"),
                        containsString("楽天モバイル"),
                        containsString("直すまで承認できません。"), containsString("www.example.org は自社のドメインとして登録されていません。"),
                        not(containsString("<html")));
        assertThat(texts.all()).isEmpty();
    }

    @Test
    void words_of_strangers_are_words_and_no_page() {
        texts.put("xss", new TextDraft("<script>alert(1)</script>{url}", URL, "\"><img src=x onerror=alert(1)>"), "hanako");

        for (var path : List.of("/texts", "/texts/xss", "/texts/xss/versions")) {
            page(path).body(not(containsString("<script>alert")), not(containsString("<img src=x")));
        }
    }

    @Test
    void a_list_is_searched_by_words_and_state() {
        texts.put("catalogue", new TextDraft("【例示商事】資料 {url}", URL, "資料請求"), "hanako");
        texts.put("repair", new TextDraft("【例示商事】修理 {url}", URL, "修理受付"), "hanako");
        approvals.approve("repair", 1, "taro", null);

        page("/texts?q=修理").body(containsString("修理受付"), not(containsString("資料請求")));
        page("/texts?state=LIVE").body(containsString("修理受付"), not(containsString("資料請求")));
        page("/texts?q=nothing").body(containsString("当てはまる文面はありません。"));
    }

    @Test
    void a_text_that_nobody_wrote_is_not_found() {
        SignedIn.browser().get("/texts/nothing").then().statusCode(404);
        SignedIn.browser().get("/texts/nothing/versions").then().statusCode(404);
    }

    private static ValidatableResponse page(String path) {
        return SignedIn.browser().header("Accept-Language", "ja").get(path).then();
    }

    private static RequestSpecification form(Map<String, String> fields) {
        return SignedIn.browser().header("Accept-Language", "ja")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields);
    }
}
