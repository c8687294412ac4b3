package org.yamabiko.text;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.sender.CompanyNames;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.sender.SenderDraft;
import org.yamabiko.sender.Senders;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Pre-flight over HTTP, with what the company has registered. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PreflightResourceTest {

    private static final String DOCOMO = "wordings[0].carriers[0].";
    private static final String SOFTBANK = "wordings[0].carriers[2].";

    @Inject
    DataSource database;

    @Inject
    LinkDomains domains;

    @Inject
    CompanyNames names;

    @Inject
    Senders senders;

    @BeforeEach
    @AfterEach
    void nothing_is_registered() throws SQLException {
        MigratedDatabase.run(database, "delete from link_domain");
        MigratedDatabase.run(database, "delete from company_name");
        MigratedDatabase.run(database, "delete from sender");
    }

    @Test
    void a_text_is_shown_as_each_carrier_shows_it() {
        domains.add("example.jp", "admin");
        names.add("例示商事", "admin");
        senders.add(new SenderDraft("DOCOMO", null, "03-1234-5678", "2026-01-01", null, "D-1", "https://www.example.jp/sms"),
                "admin");
        senders.add(new SenderDraft("SOFTBANK", null, "212345", "2026-01-01", null, "S-1", null), "admin");

        preflight(Map.of("body", "【例示商事】{hotline} {did}\n{url}\n", "url", "https://www.example.jp/", "senderId", "0312345678",
                "did",
                "0120123456", "hotline", "資料窓口")).statusCode(200)
                .body("wordings[0].carriers.carrier", contains("DOCOMO", "AU", "SOFTBANK", "RAKUTEN"))
                .body(DOCOMO + "text", equalTo("【例示商事】資料窓口 0120-123-456\nhttps://www.example.jp/\n"))
                .body(DOCOMO + "sender.shown", equalTo("03-1234-5678")).body(DOCOMO + "sender.registered", equalTo(true))
                .body(DOCOMO + "units", equalTo(48)).body(DOCOMO + "left", equalTo(612)).body(DOCOMO + "segments", equalTo(1))
                .body(DOCOMO + "findings.code", contains("TESTED"))
                .body(SOFTBANK + "sender.shown", equalTo("212345"))
                .body(SOFTBANK + "findings.code", empty())
                .body("wordings[0].carriers[1].sender.shown", equalTo("03-1234-5678"))
                .body("wordings[0].carriers[1].findings.code", contains("REGISTERED_SENDER"))
                .body("approvable", equalTo(true));
    }

    @Test
    void without_anything_registered_it_says_what_is_missing() {
        preflight(Map.of("body", "【例示商事】{url}", "url", "https://www.example.jp/")).statusCode(200)
                .body(DOCOMO + "findings.code",
                        containsInAnyOrder("NO_DOMAIN", "NO_COMPANY_NAME", "REGISTERED_SENDER", "TESTED"))
                .body(DOCOMO + "sender.shown", nullValue()).body("approvable", equalTo(false));
    }

    @Test
    void an_unfinished_text_is_looked_at_as_far_as_it_goes() {
        preflight(Map.of()).statusCode(200).body(DOCOMO + "units", equalTo(0))
                .body("violations.field", containsInAnyOrder("body", "url")).body("approvable", equalTo(false));
        SignedIn.program().contentType(ContentType.JSON).post("/api/texts/preflight").then().statusCode(200);
    }

    @Test
    void twins_and_languages_are_looked_at_as_well() {
        preflight(Map.of("body", "【例示商事】{url}", "url", "https://www.example.jp/", "shortBody", "例示商事 {url}", "variants",
                Map.of("en", Map.of("body", "Reiji Shoji {url}", "shortBody", "RS {url}")))).statusCode(200)
                .body("wordings.language", contains(null, null, "en", "en"))
                .body("wordings.shortTwin", contains(false, true, false, true))
                .body("wordings[3].carriers[0].text", equalTo("RS https://www.example.jp/"))
                .body("wordings[3].carriers[0].alphabet", equalTo("GSM_7BIT"));
    }

    @Test
    void what_was_seen_on_a_handset_counts_until_the_words_change() {
        var text = Map.of("body", "【例示商事】試した文面\n{url}\n", "url", "https://www.example.jp/", "purpose", "案内");
        SignedIn.program().contentType(ContentType.JSON).body(text).put("/api/texts/tested").then().statusCode(200);
        SignedIn.program().contentType(ContentType.JSON).post("/api/texts/tested/versions/1/tested").then().statusCode(200);

        preflight(Map.of("key", "tested", "body", text.get("body"), "url", text.get("url")))
                .body(DOCOMO + "findings.code", not(hasItem("TESTED")));
        preflight(Map.of("key", "tested", "body", text.get("body") + "!", "url", text.get("url")))
                .body(DOCOMO + "findings.code", hasItem("TESTED"));
    }

    private static ValidatableResponse preflight(Map<String, Object> text) {
        return SignedIn.program().contentType(ContentType.JSON).body(text).post("/api/texts/preflight").then();
    }
}
