package org.yamabiko.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.audit.AuditQuery;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Senders, link domains and company names over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SenderResourceTest {

    @Inject
    DataSource database;

    @Inject
    AuditTrail audit;

    @BeforeEach
    @AfterEach
    void nothing_is_registered() throws SQLException {
        MigratedDatabase.run(database, "delete from link_domain");
        MigratedDatabase.run(database, "delete from company_name");
        MigratedDatabase.run(database, "delete from sender");
    }

    @ParameterizedTest(name = "{0} registers {1} as {2}")
    @CsvSource({ "DOCOMO, 03-1234-5678, COMPANY_NUMBER, 0312345678", "AU, 0120-123-456, COMPANY_NUMBER, 0120123456",
            "RAKUTEN, 0800-123-4567, COMPANY_NUMBER, 08001234567", "DOCOMO, 050-1234-5678, COMPANY_NUMBER, 05012345678",
            "AU, ０５７０－０１２－３４５, COMPANY_NUMBER, 0570012345", "SOFTBANK, 212345, SHORT_CODE, 212345",
            "DOCOMO, 00051234, COMMON_SHORT_CODE, 00051234", "AU, 000512345, COMMON_SHORT_CODE, 000512345",
            "SOFTBANK, 0005 123456, COMMON_SHORT_CODE, 0005123456", "RAKUTEN, 00051234, COMMON_SHORT_CODE, 00051234" })
    void a_sender_that_a_carrier_takes_is_registered(String carrier, String value, String kind, String digits) {
        add(Map.of("carrier", carrier, "value", value)).statusCode(200).body("kind", equalTo(kind)).body("value",
                equalTo(digits));

        SignedIn.program().get("/api/senders").then().statusCode(200).body("value", hasItem(digits));
    }

    @Test
    void a_company_s_own_code_on_softbank_is_named_as_one() {
        add(Map.of("carrier", "SOFTBANK", "value", "12345", "kind", "OWN_CODE")).statusCode(200)
                .body("kind", equalTo("OWN_CODE")).body("value", equalTo("12345"));
        add(Map.of("carrier", "DOCOMO", "value", "12345", "kind", "OWN_CODE")).statusCode(400)
                .body("violations.message",
                        contains("DOCOMO does not register a OWN_CODE, but [COMPANY_NUMBER, COMMON_SHORT_CODE]"));
    }

    @ParameterizedTest(name = "{1} on {0} is refused: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DOCOMO   | 090-1234-5678  | is a mobile number
            AU       | 08012345678    | is a mobile number
            SOFTBANK | 07012345678    | is a mobile number
            RAKUTEN  | +12025550123   | is a number of another country
            DOCOMO   | EXAMPLE        | has letters
            AU       | Reiji 24       | has letters
            SOFTBANK | 例示商事       | has letters
            RAKUTEN  | 020-1234-5678  | is a number of a machine or pager
            DOCOMO   | 0990-123-456   | is
            DOCOMO   | 110            | is no number and no code
            AU       | 0005123        | is no number and no code
            SOFTBANK | 03-1234-5678   | SOFTBANK does not register a COMPANY_NUMBER
            SOFTBANK | 0120-123-456   | SOFTBANK does not register a COMPANY_NUMBER
            DOCOMO   | 212345         | DOCOMO does not register a SHORT_CODE
            AU       | 212345         | AU does not register a SHORT_CODE
            RAKUTEN  | 212345         | RAKUTEN does not register a SHORT_CODE
            """)
    void a_sender_that_no_carrier_takes_is_refused_with_the_reason(String carrier, String value, String reason) {
        add(Map.of("carrier", carrier, "value", value)).statusCode(400).contentType("application/problem+json")
                .body("title", equalTo("The sender was not taken")).body("violations.field", contains("value"))
                .body("violations.message", contains(containsString(reason)));
    }

    @Test
    void everything_wrong_is_named_at_once() {
        SignedIn.program().contentType(ContentType.JSON)
                .body(Map.of("carrier", "VODAFONE", "validFrom", "tomorrow", "publishedAt", "http://x.example/"))
                .post("/api/senders")
                .then().statusCode(400)
                .body("violations.field", contains("carrier", "validFrom", "value", "reviewReference", "publishedAt"));
        add(Map.of("carrier", "AU", "value", "0312345678", "validFrom", "2026-02-01", "validUntil", "2026-01-31"))
                .statusCode(400)
                .body("violations.field", contains("validUntil"));
    }

    @Test
    void what_a_carrier_took_before_the_common_code_is_judged_by_that_day() {
        add(Map.of("carrier", "RAKUTEN", "value", "00051234", "validFrom", "2022-12-31")).statusCode(400)
                .body("violations.message", contains(containsString("RAKUTEN does not register a COMMON_SHORT_CODE")));
    }

    @Test
    void a_sender_is_changed_and_removed_and_all_of_it_is_in_the_trail() {
        var id = add(Map.of("carrier", "DOCOMO", "value", "0312345678", "validFrom", "2026-01-01")).extract().jsonPath()
                .getLong("id");
        add(Map.of("carrier", "DOCOMO", "value", "03-1234-5678", "validFrom", "2026-01-01")).statusCode(400)
                .body("violations.message", contains("is registered with this carrier from the same day already"));

        SignedIn.program().contentType(ContentType.JSON).body(Map.of("carrier", "DOCOMO", "value", "0312345678", "validFrom",
                "2026-01-01", "validUntil", "2026-12-31", "reviewReference", "D-2")).put("/api/senders/" + id).then()
                .statusCode(200)
                .body("validUntil", equalTo("2026-12-31"));
        SignedIn.program().delete("/api/senders/" + id).then().statusCode(204);

        SignedIn.program().get("/api/senders/" + id).then().statusCode(404);
        assertThat(audit.find(new AuditQuery(null, null, "sender:DOCOMO:0312345678", null, null, null, 3)))
                .extracting(entry -> entry.action() + ": " + entry.before() + " -> " + entry.after())
                .containsExactly(
                        "SENDER_REMOVED: COMPANY_NUMBER, 2026-01-01 to 2026-12-31, review D-2 -> null",
                        "SENDER_WRITTEN: COMPANY_NUMBER, 2026-01-01 to …, review A-1 -> COMPANY_NUMBER, 2026-01-01 to 2026-12-31, "
                                + "review D-2",
                        "SENDER_WRITTEN: null -> COMPANY_NUMBER, 2026-01-01 to …, review A-1");
    }

    @Test
    void a_domain_is_registered_once_and_removed() {
        SignedIn.program().put("/api/domains/Example.JP").then().statusCode(200).body("name", equalTo("example.jp"));
        SignedIn.program().put("/api/domains/example.jp").then().statusCode(200);
        SignedIn.program().get("/api/domains").then().body("name", contains("example.jp"));

        SignedIn.program().delete("/api/domains/example.jp").then().statusCode(204);
        SignedIn.program().delete("/api/domains/example.jp").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} is no domain of a company")
    @ValueSource(strings = { "jp", "co.jp", "github.io", "bit.ly", "localhost", "exa mple.jp", "-example.jp", "192.0.2.1",
            "例示.jp",
            "example.jp." })
    void what_is_open_to_everybody_or_is_no_domain_is_refused(String domain) {
        SignedIn.program().put("/api/domains/" + domain).then().statusCode(400).body("violations.field", contains("domain"));
    }

    @Test
    void a_domain_covers_what_is_beneath_it_and_nothing_that_looks_alike() {
        var domain = new LinkDomain("example.jp", null, null);

        assertThat(domain.covers("www.Example.jp")).isTrue();
        assertThat(domain.covers("notexample.jp")).isFalse();
        assertThat(domain.covers("example.jp.example.com")).isFalse();
    }

    @Test
    void a_name_of_the_company_is_registered_and_removed() {
        SignedIn.program().put("/api/company-names/例示商事").then().statusCode(200).body("name", equalTo("例示商事"));
        SignedIn.program().get("/api/company-names").then().body("name", contains("例示商事"));
        SignedIn.program().delete("/api/company-names/例示商事").then().statusCode(204);
        SignedIn.program().get("/api/company-names").then().body("name", not(hasItem("例示商事")));
    }

    private static ValidatableResponse add(Map<String, String> sender) {
        var document = new HashMap<>(sender);
        document.putIfAbsent("reviewReference", "A-1");
        return SignedIn.program().contentType(ContentType.JSON).body(document).post("/api/senders").then();
    }
}
