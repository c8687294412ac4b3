package org.yamabiko.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Finding calls. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
class LedgerPageTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Inject
    LedgerRows rows;

    @BeforeEach
    void some_calls() {
        rows.clear();
        rows.hotline(LedgerRows.DID, "資料ダウンロード", "ANSWER", true);
        rows.call("c-1", "+819012345678", "MOBILE", "TEXTED", NOON);
        rows.message("c-1", "+819012345678", "catalogue", "DELIVERED", null, NOON);
        rows.call("c-2", "+81312349999", "LANDLINE", "TEXTED", NOON.plus(Duration.ofDays(1)));
        rows.message("c-2", "+818011112222", "catalogue", "UNDELIVERED", "UNDELIVERABLE", NOON.plus(Duration.ofDays(1)));
        rows.call("c-3", null, "WITHHELD", "WITHHELD", NOON.plus(Duration.ofDays(2)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "'',                              c-3 c-2 c-1",
            "ending=5678,                     c-1",
            "ending=%EF%BC%95%EF%BC%96%EF%BC%97%EF%BC%98, c-1",
            "ending=2222,                     c-2",
            "ending=9999,                     c-2",
            "ending=0000,                     ''",
            "did=%2B815012345678&outcome=WITHHELD, c-3",
            "did=%2B815099999999,             ''",
            "status=UNDELIVERED,              c-2",
            "status=DELIVERED,                c-1",
            "from=2026-11-21&to=2026-11-21,   c-2",
            "from=2026-11-21,                 c-3 c-2",
            "to=2026-11-20,                   c-1",
            "outcome=TEXTED&ending=2222&status=UNDELIVERED, c-2" })
    void calls_are_found_by_what_is_known_of_them(String query, String found) {
        var ids = Pattern.compile("id=\"call-([^\"]+)\"").matcher(page("/ledger?" + query)).results().map(m -> m.group(1))
                .toList();

        assertThat(String.join(" ", ids)).isEqualTo(found);
    }

    @Test
    void a_call_is_a_row_in_plain_words_with_its_number_masked() {
        assertThat(page("/ledger?ending=2222")).contains("資料ダウンロード", "050-1234-5678", "固定電話", "SMSを手配", "配達できず", "宛先に配達不可",
                "href=\"/ledger/c-2\"", "</span>9999</span>").doesNotContain("312349999", "8011112222", "3-1234-9999");
    }

    @Test
    void a_call_without_a_text_says_so() {
        assertThat(page("/ledger?outcome=WITHHELD")).contains("番号非通知", "SMSなし");
    }

    @Test
    void what_was_asked_for_stays_in_the_form() {
        assertThat(page("/ledger?ending=5678&did=%2B815012345678&outcome=TEXTED&from=2026-11-01")).contains("value=\"5678\"",
                "<option value=\"+815012345678\" selected>", "<option value=\"TEXTED\" selected>", "value=\"2026-11-01\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "ending=12,番号の下4桁を数字で入力してください。", "ending=abcd,番号の下4桁を数字で入力してください。",
            "from=yesterday,日付を「2026-11-22」のように入力してください。", "outcome=NOTHING,一覧から選んでください。",
            "status=delivered,一覧から選んでください。", "did=abc,電話番号として読み取れません。" })
    void what_is_not_understood_is_said_beside_its_field(String query, String words) {
        var page = SignedIn.browser().header("Accept-Language", "ja").get("/ledger?" + query).then().statusCode(400).extract()
                .asString();

        assertThat(page).contains(words, "<form class=\"panel search\"");
    }

    @Test
    void markup_that_is_asked_for_stays_words() {
        var page = SignedIn.browser().get("/ledger?ending=\"><script>&from=<b>").asString();

        assertThat(page).doesNotContain("<script>&", "<b>", "\"><script");
    }

    @Test
    void pages_go_on_where_the_last_one_ended_and_nothing_is_seen_twice() {
        rows.clear();
        for (int i = 0; i < 120; i++) {
            rows.call("n-" + i, "+819012345678", "MOBILE", "ABANDONED", NOON.plusSeconds(i / 2));
        }

        var first = page("/ledger?outcome=ABANDONED");
        var second = page(older(first));
        var third = page(older(second));

        assertThat(rowsOf(first)).isEqualTo(50);
        assertThat(rowsOf(second)).isEqualTo(50);
        assertThat(rowsOf(third)).isEqualTo(20);
        assertThat(third).contains("id=\"call-n-0\"", "最新に戻る").doesNotContain("rel=\"next\"");
        assertThat(second).contains("<option value=\"ABANDONED\" selected>").doesNotContain("id=\"call-n-119\"",
                "id=\"call-n-0\"");
    }

    @Test
    void nothing_found_says_what_to_do() {
        assertThat(page("/ledger?ending=0000")).contains("条件に合う通話はありません。", "期間を広げるか、条件を減らしてください。");
    }

    @Test
    void it_speaks_english() {
        assertThat(SignedIn.browser().header("Accept-Language", "en").get("/ledger").asString()).contains("<h1>Calls</h1>",
                "Last four digits", "Withheld").doesNotContain("通話履歴");
    }

    private static String older(String page) {
        var link = OLDER.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static long rowsOf(String page) {
        return Pattern.compile("id=\"call-").matcher(page).results().count();
    }

    private static String page(String address) {
        return SignedIn.browser().urlEncodingEnabled(false).header("Accept-Language", "ja")
                .get(address.replaceFirst("\\?$", "")).then().statusCode(200)
                .extract().asString();
    }
}
