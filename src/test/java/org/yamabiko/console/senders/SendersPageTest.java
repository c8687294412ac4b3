package org.yamabiko.console.senders;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.sender.SenderDraft;
import org.yamabiko.sender.Senders;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The page of senders, domains and names, as its HTML says it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SendersPageTest {

    @Inject
    Senders senders;

    @Inject
    DataSource database;

    @BeforeEach
    @AfterEach
    void nothing_is_registered() throws SQLException {
        MigratedDatabase.run(database, "delete from link_domain");
        MigratedDatabase.run(database, "delete from company_name");
        MigratedDatabase.run(database, "delete from sender");
    }

    @Test
    void an_empty_page_says_what_is_missing() {
        page().body(containsString("送信元がまだ登録されていません。"), containsString("ドメインがまだ登録されていません。承認には登録が必要です。"),
                containsString("会社名がまだ登録されていません。"));
    }

    @Test
    void a_sender_is_registered_and_carriers_without_one_are_named() {
        post("/senders", Map.of("carrier", "DOCOMO", "value", "03-1234-5678", "reviewReference", "D-1")).statusCode(303)
                .header("Location", endsWith("/senders?done=saved"));

        page().body(containsString("03-1234-5678"), containsString("有効な送信元がない携帯会社: au, ソフトバンク, 楽天モバイル"));
    }

    @Test
    void a_sender_that_cannot_be_is_refused_beside_its_field_and_stays_typed() {
        post("/senders", Map.of("carrier", "SOFTBANK", "value", "03-1234-5678", "reviewReference", "S-1")).statusCode(400)
                .body(containsString("ソフトバンクで使えるのは、2から始まる6桁・自社専用の番号・共通ショートコード（0005）です。"),
                        containsString("value=\"03-1234-5678\""), containsString("<option value=\"SOFTBANK\" selected>"));
        post("/senders", Map.of("carrier", "AU", "value", "090-1234-5678", "reviewReference", "")).statusCode(400)
                .body(containsString("携帯電話の番号は送信元にできません。"), containsString("入力してください。"));
    }

    @Test
    void a_sender_is_changed_and_removed() {
        var id = senders.add(new SenderDraft("AU", null, "0120123456", "2026-01-01", null, "A-1", null), "admin").id();
        SignedIn.browser().header("Accept-Language", "ja").get("/senders/" + id).then().statusCode(200)
                .body(containsString("送信元を変更"), containsString("value=\"2026-01-01\""));

        post("/senders/" + id,
                Map.of("carrier", "AU", "value", "0120123456", "validFrom", "2026-01-01", "validUntil", "2026-01-31",
                        "reviewReference", "A-1"))
                .statusCode(303);
        page().body(containsString("終了"));

        post("/senders/" + id + "/remove", Map.of()).statusCode(303);
        page().body(not(containsString("0120-123-456")));
    }

    @Test
    void domains_and_names_are_registered_and_removed() {
        post("/senders/domains", Map.of("domain", "co.jp")).statusCode(400).body(containsString("誰でも使えるドメインです。"));
        post("/senders/domains", Map.of("domain", "Example.jp")).statusCode(303);
        post("/senders/names", Map.of("name", "例示商事")).statusCode(303);
        page().body(containsString("<b>example.jp</b>"), containsString("<b>例示商事</b>"));

        post("/senders/domains/remove", Map.of("domain", "example.jp")).statusCode(303);
        post("/senders/names/remove", Map.of("name", "例示商事")).statusCode(303);
        page().body(not(containsString("<b>example.jp</b>")), not(containsString("<b>例示商事</b>")));
    }

    @Test
    void a_name_of_a_stranger_is_a_name_and_no_page() {
        post("/senders/names", Map.of("name", "<script>alert(1)</script>")).statusCode(303);

        page().body(not(containsString("<script>alert")));
    }

    private static ValidatableResponse page() {
        return SignedIn.browser().header("Accept-Language", "ja").get("/senders").then().statusCode(200);
    }

    private static ValidatableResponse post(String path, Map<String, String> fields) {
        return SignedIn.browser().header("Accept-Language", "ja")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields).post(path).then();
    }
}
