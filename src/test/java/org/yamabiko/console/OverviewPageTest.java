package org.yamabiko.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
class OverviewPageTest {

    private final Instant now = Instant.now();

    @Inject
    LedgerRows rows;

    @Inject
    LiveLedger ledger;

    @BeforeEach
    void empty() {
        rows.clear();
        ledger.forget();
    }

    @Test
    void an_empty_page_says_what_to_do_first() {
        assertThat(page("ja")).contains("ホットラインがまだありません。", "SMS文面を書く", "href=\"/help#publish\"",
                "通話はまだありません。");
    }

    @Test
    void with_a_hotline_but_no_call_the_page_says_which_number_to_dial() {
        rows.hotline(LedgerRows.DID, "資料ダウンロード", "ANSWER", true);
        assertThat(page("ja")).contains("050-1234-5678 に電話をかけてみてください。数秒でここに表示されます。");
    }

    @Test
    void a_hotline_is_shown_with_its_number_as_people_write_it() {
        rows.hotline(LedgerRows.DID, "資料ダウンロード", "HANG_UP", true);
        assertThat(page("ja")).contains("050-1234-5678", "資料ダウンロード", "応答せずに切る", "公開中", "第1版");
    }

    @Test
    void of_many_hotlines_the_busiest_are_shown_and_a_link_leads_to_the_others() {
        for (int i = 0; i < 40; i++) {
            rows.hotline("+8150123456" + (10 + i), "窓口" + i, "ANSWER", true);
        }
        rows.hotline(LedgerRows.DID, "資料ダウンロード", "ANSWER", true);
        rows.call("a-1", LedgerRows.CALLER, "MOBILE", "TEXTED", now);
        assertThat(page("ja")).contains("href=\"/hotlines/05012345678\"", "窓口0", "窓口28",
                "<a href=\"/hotlines\">ほか11件のホットラインを見る</a>").doesNotContain("窓口29");
    }

    @Test
    void the_page_speaks_english_when_asked() {
        rows.hotline(LedgerRows.DID, "Catalogue", "ANSWER", false);
        assertThat(page("en")).contains("<html lang=\"en\">", "Answer and play", "Draft", "Hotlines");
    }

    @Test
    void a_call_and_its_text_are_shown_in_plain_words() {
        rows.call("a-1", LedgerRows.CALLER, "MOBILE", "TEXTED", now);
        rows.message("a-1", LedgerRows.CALLER, "catalogue", "REJECTED", "INVALID_RECIPIENT", now);
        assertThat(page("ja")).contains("携帯電話", "SMSを手配", "受付拒否", "宛先が無効", "catalogue", "1回");
    }

    @Test
    void a_code_without_words_is_shown_as_itself() {
        rows.call("a-1", null, "SATELLITE", "TEXTED", now);
        assertThat(page("ja")).contains("SATELLITE");
    }

    @Test
    void no_whole_number_of_a_person_is_on_the_page_not_even_in_the_trace() {
        rows.call("a-1", LedgerRows.CALLER, "MOBILE", "TEXTED", now);
        rows.message("a-1", LedgerRows.CALLER, "catalogue", "DELIVERED", null, now);
        assertThat(page("ja")).contains("</span>5678</span>", "050-1234-5678")
                .doesNotContain("9012345678", "090-1234-5678");
    }

    @Test
    void a_name_that_is_markup_stays_words() {
        rows.hotline(LedgerRows.DID, "<script>alert(1)</script>", "ANSWER", true);
        assertThat(page("ja")).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void a_trace_that_cannot_be_read_does_not_cost_the_page() {
        rows.hotline(LedgerRows.DID, "資料", "ANSWER", true);
        rows.callWithTrace("a-1", "{\"not\": \"a list\"}", now);
        assertThat(page("ja")).contains("経過の記録はありません。");
    }

    @Test
    void the_script_gets_the_live_part_alone() {
        assertThat(SignedIn.browser().header("HX-Request", "true").get("/").asString()).contains("最近の通話")
                .doesNotContain("<html", "<header");
    }

    @Test
    void a_script_whose_session_has_ended_is_told_to_load_the_sign_in_page() {
        given().header("HX-Request", "true").get("/").then().statusCode(204)
                .header("HX-Redirect", endsWith("/sign-in"));
    }

    private static String page(String language) {
        return SignedIn.browser().header("Accept-Language", language).get("/").then().statusCode(200).extract().asString();
    }
}
