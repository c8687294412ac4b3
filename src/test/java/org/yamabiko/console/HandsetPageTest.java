package org.yamabiko.console;

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
class HandsetPageTest {

    @Inject
    LedgerRows rows;

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void an_empty_page_says_how_to_get_a_text() {
        assertThat(page("/handset")).contains("携帯電話の番号から公開中のホットラインに電話すると、数秒でここに届きます。");
    }

    @Test
    void a_text_is_shown_as_a_phone_shows_it() {
        rows.handsetText(LedgerRows.CALLER, "【例示商事】資料はこちらです。\nhttps://www.example.jp/catalogue\n", 2, Instant.now());
        assertThat(page("/handset")).contains("03-1234-5678", "【例示商事】資料はこちらです。", "2通分",
                "<a href=\"https://www.example.jp/catalogue\" rel=\"noreferrer\">https://www.example.jp/catalogue</a>")
                .doesNotContain("9012345678");
    }

    @Test
    void markup_in_a_text_stays_words() {
        rows.handsetText(LedgerRows.CALLER, "<b>a</b> https://x.example/\"onmouseover=alert(1)", 1, Instant.now());
        assertThat(page("/handset")).contains("&lt;b&gt;a&lt;/b&gt;").doesNotContain("\"onmouseover");
    }

    @Test
    void a_search_shows_only_numbers_that_end_so() {
        rows.handsetText("+819011112222", "first", 1, Instant.now());
        rows.handsetText("+819033334444", "second", 1, Instant.now());
        assertThat(page("/handset?ending=2222")).contains("first").doesNotContain("second");
    }

    @Test
    void a_whole_number_that_is_searched_for_does_not_get_into_the_address() {
        SignedIn.browser().formParam("number", "０９０-1234-5678").post("/handset").then().statusCode(303)
                .header("Location", endsWith("/handset?ending=5678"));
    }

    @Test
    void anything_but_digits_finds_everything() {
        rows.handsetText(LedgerRows.CALLER, "first", 1, Instant.now());
        assertThat(page("/handset?ending=%25")).contains("first");
    }

    private static String page(String path) {
        return SignedIn.browser().header("Accept-Language", "ja").get(path).then().statusCode(200).extract().asString();
    }
}
