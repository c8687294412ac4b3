package org.yamabiko.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The ledger over HTTP. Its rows lie in 2019, where no other test calls. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CallResourceTest {

    private static final String TRACE = """
            [{"at": "2019-06-01T03:00:00Z", "step": "HOTLINE", "args": ["資料ダウンロード", "2"]},
             {"at": "2019-06-01T03:00:01Z", "step": "CALLER_NOT_TEXTABLE", "args": ["LANDLINE"]},
             {"at": "2019-06-01T03:00:02Z", "step": "OF_A_LATER_VERSION", "args": []}]""";

    @Inject
    DataSource database;

    @BeforeEach
    void three_calls() throws SQLException {
        MigratedDatabase.run(database, "delete from call where id like 'ledger-%'");
        call("ledger-1", "+815012345678", "+81312345678", "NOT_TEXTABLE", "2019-06-01T03:00:00Z");
        // the last moment of that day in Japan, and the first one of the next
        call("ledger-2", "+815012345678", null, "WITHHELD", "2019-06-01T14:59:59.999Z");
        call("ledger-3", "+815087654321", "+819012345678", "TEXTED", "2019-06-01T15:00:00Z");
    }

    @Test
    void a_call_masks_its_caller_and_says_what_happened() {
        var call = SignedIn.program().get("/api/calls/ledger-1").then();

        call.statusCode(200).body("id", equalTo("ledger-1")).body("did", equalTo("+815012345678"))
                .body("dialedNumber", equalTo("05012345678")).body("caller", equalTo("*******5678"))
                .body("callerLine", equalTo("LANDLINE")).body("outcome", equalTo("NOT_TEXTABLE"))
                .body("startedAt", equalTo("2019-06-01T03:00:00Z")).body("endedAt", nullValue())
                .body("trace.step", contains("HOTLINE", "CALLER_NOT_TEXTABLE", "OF_A_LATER_VERSION"));
        assertThat(call.extract().asString()).doesNotContain("31234");
    }

    @Test
    void a_caller_who_withheld_the_number_has_none() {
        SignedIn.program().get("/api/calls/ledger-2").then().statusCode(200).body("caller", nullValue());
    }

    @ParameterizedTest(name = "Accept-Language: {0}")
    @ValueSource(strings = { "ja", "ja-JP", "ja,en;q=0.5", "en;q=0.5,ja", "fr,ja;q=0.3", "fr", "*" })
    void the_trace_is_in_japanese_unless_english_is_asked_for(String language) {
        assertThat(sentences(language)).containsExactly("ホットライン「資料ダウンロード」（第2版）が応対しました。",
                "固定電話のため、この回線ではSMSを受け取れません。", "OF_A_LATER_VERSION");
    }

    @Test
    void the_trace_is_in_japanese_for_programs_that_ask_for_no_language() {
        var sentences = SignedIn.program().get("/api/calls/ledger-1").jsonPath().getList("trace.sentence");

        assertThat(sentences).first().isEqualTo("ホットライン「資料ダウンロード」（第2版）が応対しました。");
    }

    @ParameterizedTest(name = "Accept-Language: {0}")
    @ValueSource(strings = { "en", "en-GB", "en-US,en;q=0.9,ja;q=0.1", "fr,en;q=0.3" })
    void the_trace_is_in_english_on_request(String language) {
        assertThat(sentences(language)).containsExactly("The hotline \"資料ダウンロード\" (revision 2) took the call.",
                "This line cannot receive texts: landline.", "OF_A_LATER_VERSION");
    }

    private static List<String> sentences(String language) {
        return SignedIn.program().header("Accept-Language", language).get("/api/calls/ledger-1").jsonPath()
                .getList("trace.sentence");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(nullValues = "-", value = {
            "2019-06-01,               2019-06-02,               ledger-2 ledger-1",
            "2019-06-02,               2019-06-03,               ledger-3",
            "2019-06-01T03:00:00Z,     2019-06-01T14:59:59.999Z, ledger-1",
            "2019-06-01T03:00:00.001Z, 2019-06-03,               ledger-3 ledger-2",
            "-,                        2019-06-03,               ledger-3 ledger-2 ledger-1",
            "2019-06-02,               2019-06-01,               ''" })
    void a_time_is_an_instant_or_a_day_in_japan_and_the_newest_come_first(String from, String to, String found) {
        var question = SignedIn.program().queryParam("to", to);
        if (from != null) {
            question.queryParam("from", from);
        }

        var ids = question.get("/api/calls").then().statusCode(200).extract().jsonPath().getList("id", String.class);

        assertThat(String.join(" ", ids)).isEqualTo(found);
    }

    @ParameterizedTest(name = "did {0}")
    @ValueSource(strings = { "05087654321", "+815087654321", "050-8765-4321", "０５０－８７６５－４３２１" })
    void calls_are_found_by_hotline_in_any_form(String did) {
        SignedIn.program().queryParam("did", did).queryParam("to", "2019-06-03").get("/api/calls").then().statusCode(200)
                .body("id", contains("ledger-3")).body("caller", contains("********5678")).body("trace", contains(empty()));
    }

    @Test
    void a_call_is_found_by_the_last_digits_of_its_caller_who_stays_masked() {
        SignedIn.program().queryParam("ending", "5678").queryParam("to", "2019-06-02").get("/api/calls").then().statusCode(200)
                .body("id", contains("ledger-1")).body("caller", contains("*******5678"));
    }

    @Test
    void the_next_page_begins_where_the_last_one_ended() throws SQLException {
        for (int i = 0; i < 201; i++) {
            call("ledger-page-" + i, "+815099999999", null, "WITHHELD", "2019-07-01T00:00:00Z");
        }

        var first = SignedIn.program().queryParam("did", "05099999999").get("/api/calls").then().statusCode(200)
                .body("size()", equalTo(200));
        var link = first.extract().header("Link");
        var next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));

        assertThat(link).contains("rel=\"next\"");
        SignedIn.program().urlEncodingEnabled(false).get(next).then().statusCode(200).body("size()", equalTo(1))
                .header("Link", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(CallOutcome.class)
    void every_outcome_is_a_question(CallOutcome outcome) {
        SignedIn.program().queryParam("outcome", outcome).get("/api/calls").then().statusCode(200)
                .body("outcome", everyItem(equalTo(outcome.name())));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
            "did,     abc,                            is no telephone number",
            "ending,  12,                             must be the last four digits of a number",
            "status,  delivered,                      must be one of [PENDING",
            "outcome, SENT,                           must be one of [TEXTED",
            "outcome, texted,                         must be one of [TEXTED",
            "from,    yesterday,                      must be an instant such as 2026-11-22T05:00:00Z or a day",
            "from,    2026-13-01,                     must be an instant",
            "from,    2026-02-30,                     must be an instant",
            "from,    2026-11-22T05:00:00,            must be an instant",
            "from,    22.11.2026,                     must be an instant",
            "to,      2026-11-22T25:00:00Z,           must be an instant",
            "to,      +1000000000-12-31T23:59:59Z,    must be an instant",
            "to,      +294277-01-01T00:00:00Z,        must be an instant",
            "from,    -1000000000-01-01T00:00:00Z,    must be an instant" })
    void what_is_not_understood_is_named(String field, String value, String message) {
        refused(field, value).body("violations.message", contains(containsString(message)));
    }

    @ParameterizedTest(name = "{0}=")
    @ValueSource(strings = { "did", "outcome", "from", "to" })
    void an_empty_field_of_a_form_is_no_question(String field) {
        SignedIn.program().queryParam(field, "").get("/api/calls").then().statusCode(200);
    }

    private static ValidatableResponse refused(String field, String value) {
        return SignedIn.program().queryParam(field, value).get("/api/calls").then().statusCode(400)
                .contentType("application/problem+json").body("title", equalTo("The question was not understood"))
                .body("violations.field", contains(field));
    }

    @Test
    void an_unknown_call_is_a_problem_that_names_it() {
        SignedIn.program().get("/api/calls/nobody").then().statusCode(404).contentType("application/problem+json")
                .body("detail", equalTo("There is no call nobody."));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/api/calls", "/api/calls?outcome=TEXTED", "/api/calls/ledger-1" })
    void nobody_reads_the_ledger_without_signing_in(String path) {
        given().get(path).then().statusCode(401);
    }

    private void call(String id, String did, String caller, String outcome, String at) throws SQLException {
        MigratedDatabase.run(database, "insert into call (id, did, dialed_number, caller, caller_line, outcome, started_at, "
                + "trace) values (?, ?, '05012345678', ?, ?, ?, ?, ?::json)", id, did, caller,
                caller == null ? "WITHHELD" : "LANDLINE", outcome, Instant.parse(at), TRACE);
    }
}
