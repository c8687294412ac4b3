package org.yamabiko.console.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.Text;
import org.yamabiko.text.Texts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The pages of texts where nobody has to approve. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LiveTextPagesTest {

    @Inject
    Texts texts;

    @Test
    void a_text_that_is_saved_is_live() {
        SignedIn.browser().header("Accept-Language", "ja").contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(
                        Map.of("key", "live-page", "body", "【例示商事】{url}", "url", "https://www.example.jp/", "purpose", "案内"))
                .post("/texts/new").then().statusCode(303).header("Location", endsWith("/texts/live-page?done=live"));

        assertThat(texts.live()).extracting(Text::key).contains("live-page");
        SignedIn.browser().header("Accept-Language", "ja").get("/texts/live-page?done=live").then()
                .body(containsString("2秒以内に、この文面で送信されます。"), containsString("送信中"), containsString("保存して公開"),
                        not(containsString("承認を依頼")));
    }

    @Test
    void a_text_says_which_hotlines_send_it() {
        SignedIn.browser().header("Accept-Language", "ja").get("/texts/catalogue").then().statusCode(200)
                .body(containsString("050-1234-5678 資料ダウンロード"), containsString("050-8765-4321 サポート窓口"));
        SignedIn.browser().header("Accept-Language", "ja").get("/texts?q=catalogue").then()
                .body(containsString("050-1234-5678 資料ダウンロード"));
    }
}
