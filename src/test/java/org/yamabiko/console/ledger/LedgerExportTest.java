package org.yamabiko.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.account.Role;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditQuery;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/** The calls of a search as a file for spreadsheets. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
class LedgerExportTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    @Inject
    LedgerRows rows;
    @Inject
    AuditTrail audit;

    @BeforeEach
    void a_call() {
        rows.clear();
        rows.hotline(LedgerRows.DID, "資料ダウンロード", "ANSWER", true);
        rows.call("a-1", LedgerRows.CALLER, "MOBILE", "TEXTED", NOON);
        rows.message("a-1", LedgerRows.CALLER, "catalogue", "REJECTED", "INVALID_RECIPIENT", NOON);
        rows.call("a-2", null, "WITHHELD", "WITHHELD", NOON.plusSeconds(1));
    }

    @Test
    void a_file_has_what_the_search_found_in_plain_words_with_masked_numbers() throws IOException {
        var table = table(
                export("", "masked").header("Content-Disposition", startsWith("attachment; filename=\"yamabiko-calls-"))
                        .contentType("text/csv;charset=UTF-8"));

        assertThat(table).hasSize(3);
        assertThat(table.get(0)).startsWith("日時", "ホットライン番号");
        assertThat(table.get(1)).containsExactly("2026-11-20 12:00:01", "050-1234-5678", "資料ダウンロード", "", "非通知", "番号非通知", "", "",
                "", "",
                "", "a-2");
        assertThat(table.get(2)).containsExactly("2026-11-20 12:00:00", "050-1234-5678", "資料ダウンロード", "********5678", "携帯電話",
                "SMSを手配", "********5678", "catalogue", "受付拒否", "宛先が無効", "0", "a-1");
    }

    @Test
    void excel_recognises_its_encoding() {
        var bytes = export("", "masked").extract().asByteArray();

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\r\n");
    }

    @Test
    void an_administrator_takes_whole_numbers_away_and_it_is_kept_who_did() throws IOException {
        assertThat(table(export("?ending=5678", "whole")).get(1)).contains("090-1234-5678");

        var entry = audit.find(new AuditQuery(null, Action.EXPORTED, null, null, null, null, 1)).getFirst();
        assertThat(entry.actor()).isEqualTo("admin");
        assertThat(entry.subject()).isEqualTo("calls");
        assertThat(entry.after()).isEqualTo("whole numbers; ending=5678");
    }

    @Test
    void nobody_else_takes_whole_numbers_away() {
        SignedIn.browser(Role.APPROVER).formParam("numbers", "whole").post("/ledger/export").then().statusCode(403);
        assertThat(SignedIn.browser(Role.VIEWER).get("/ledger").asString()).contains("value=\"masked\"")
                .doesNotContain("value=\"whole\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "=HYPERLINK(\"https://x.example\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠x" })
    void what_a_spreadsheet_would_calculate_stays_words(String name) throws IOException {
        rows.clear();
        rows.hotline(LedgerRows.DID, name.replace("\"", "\\\"").replace("\t", "\\t"), "ANSWER", true);
        rows.call("a-1", null, "WITHHELD", "WITHHELD", NOON);

        assertThat(table(export("", "masked")).get(1).get(2)).isEqualTo("'" + name);
    }

    @Test
    void a_long_file_is_written_to_its_end() throws IOException {
        rows.clear();
        for (int i = 0; i < 2_300; i++) {
            rows.call("n-" + i, null, "WITHHELD", "WITHHELD", NOON.plusSeconds(i));
        }

        assertThat(table(export("?outcome=WITHHELD", "masked"))).hasSize(2_301).last().satisfies(
                row -> assertThat(row).endsWith("n-0"));
    }

    @Test
    void it_speaks_english() {
        var file = SignedIn.browser().header("Accept-Language", "en").formParam("numbers", "masked").post("/ledger/export")
                .asString();

        assertThat(file).contains("Time,Hotline number", "Withheld");
    }

    @Test
    void a_question_that_is_not_understood_gives_no_file() {
        export("?ending=12", "masked", 400);
    }

    private static ValidatableResponse export(String query, String numbers) {
        return export(query, numbers, 200);
    }

    private static ValidatableResponse export(String query, String numbers, int status) {
        return SignedIn.browser().header("Accept-Language", "ja").formParam("numbers", numbers).post("/ledger/export" + query)
                .then().statusCode(status);
    }

    private static List<List<String>> table(ValidatableResponse response) throws IOException {
        var text = new String(response.extract().asByteArray(), StandardCharsets.UTF_8).substring(1);
        try (var parser = CSVFormat.EXCEL.parse(new StringReader(text))) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }
}
