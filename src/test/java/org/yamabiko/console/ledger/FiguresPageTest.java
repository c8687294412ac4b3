package org.yamabiko.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A day in numbers; what charts are drawn from is in the tables. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
class FiguresPageTest {

    private static final Instant NOON = Instant.parse("2025-11-20T03:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("2025-11-20T14:59:59Z");

    @Inject
    LedgerRows rows;
    @Inject
    FigureReadings readings;
    @Inject
    DataSource database;

    @BeforeEach
    void a_day() throws SQLException {
        rows.clear();
        readings.forget();
        rows.hotline(LedgerRows.DID, "資料ダウンロード", "ANSWER", true);
        texted("a-1", "DELIVERED", NOON);
        texted("a-2", "SUBMITTED", NOON.plusSeconds(60));
        rows.call("a-3", null, "WITHHELD", "WITHHELD", LAST_MOMENT);
        rows.call("next-day", null, "WITHHELD", "WITHHELD", LAST_MOMENT.plusSeconds(1));
    }

    private void texted(String id, String status, Instant at) throws SQLException {
        rows.call(id, LedgerRows.CALLER, "MOBILE", "TEXTED", at);
        rows.message(id, LedgerRows.CALLER, "catalogue", status, null, at);
        MigratedDatabase.run(database,
                "update message set segments = 2, submitted_at = created_at + interval '2.5 s' where call_id = ?", id);
    }

    @Test
    void a_day_in_japan_is_counted() {
        assertThat(page("?day=2025-11-20")).contains("2025年11月20日 (木)", "<p class=\"total\">3<", "<p class=\"total\">2<", "4通分",
                "送ったうちの50%");
    }

    @Test
    void calls_are_counted_by_outcome_and_texts_by_state_the_most_frequent_first() {
        assertThat(words(page("?day=2025-11-20"))).contains("SMSを手配 2 66.7% 番号非通知 1 33.3%").containsAnyOf(
                "配達済み 1 50% 配達待ち 1 50%", "配達待ち 1 50% 配達済み 1 50%");
    }

    @Test
    void the_funnel_leads_from_the_call_to_the_delivery() {
        assertThat(words(page("?day=2025-11-20"))).contains("電話 3 100% SMSを手配 2 66.7% 送信 2 66.7% 配達済み 1 33.3%");
    }

    @Test
    void the_wait_of_texts_is_told_by_the_hour() {
        assertThat(words(page("?day=2025-11-20"))).contains("12 2 2.5秒 2.5秒");
    }

    @Test
    void the_hours_of_seven_days_are_coloured_by_their_calls() {
        var page = page("?day=2025-11-21");

        assertThat(page).contains("11/15 (土)", "11/21 (金)", "<td class=\"heat-5\">2</td>", "<td class=\"heat-3\">1</td>",
                "<td class=\"heat-0\">0</td>");
    }

    @Test
    void a_hotline_is_counted_for_itself() {
        assertThat(page("?day=2025-11-20&did=%2B815099999999")).contains("<p class=\"total\">0<", "この日の記録はまだありません。");
        assertThat(page("?day=2025-11-20&did=%2B815012345678")).contains("<p class=\"total\">3<",
                "<option value=\"+815012345678\" selected>");
    }

    @Test
    void what_waits_and_does_not_leave_is_said() {
        rows.message("a-1", LedgerRows.CALLER, "other", "PENDING", null, Instant.now());
        readings.forget();

        assertThat(page("")).contains("待っていますが、今は送れていません。");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "", "?day=2999-01-01", "?day=yesterday", "?day=2025-13-01" })
    void without_a_day_that_has_been_it_is_today(String query) {
        assertThat(page(query)).contains("待っているSMSはありません。").doesNotContain("次の日");
    }

    @Test
    void the_charts_script_is_loaded_here_and_nowhere_else() {
        assertThat(page("")).contains("/static/bundle/figures-", "data-refresh=");
        assertThat(SignedIn.browser().get("/ledger").asString()).doesNotContain("bundle/figures");
    }

    @Test
    void the_script_gets_the_live_part_alone() {
        assertThat(SignedIn.browser().header("HX-Request", "true").get("/figures").asString()).contains("id=\"heat\"")
                .doesNotContain("<html", "<form");
    }

    private static String page(String query) {
        return SignedIn.browser().urlEncodingEnabled(false).header("Accept-Language", "ja").get("/figures" + query).then()
                .statusCode(200).extract().asString();
    }

    /** What is read, without markup. */
    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
