package org.yamabiko.console.texts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.sender.CompanyNames;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.sender.SenderDraft;
import org.yamabiko.sender.Senders;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.text.ApprovalRequired;
import org.yamabiko.text.TextApprovals;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.Texts;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Texts and senders in a real browser. Leaves pictures in {@code target/screenshots} for people to look at. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(ApprovalRequired.class)
class TextsBrowserTest {

    private static Chromium chromium;

    @Inject
    Texts texts;

    @Inject
    TextApprovals approvals;

    @Inject
    LinkDomains domains;

    @Inject
    CompanyNames names;

    @Inject
    Senders senders;

    @Inject
    DataSource database;

    @TestHTTPResource
    URL address;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext visitor;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        for (var table : List.of("text_version", "text", "link_domain", "company_name", "sender")) {
            MigratedDatabase.run(database, "delete from " + table);
        }
        domains.add("example.jp", "admin");
        names.add("例示商事", "admin");
        senders.add(
                new SenderDraft("DOCOMO", null, "03-1234-5678", "2026-01-01", null, "D-2026-0123",
                        "https://www.example.jp/sms"),
                "admin");
        senders.add(new SenderDraft("SOFTBANK", null, "212345", "2026-01-01", "2027-12-31", "S-77", null), "admin");
        texts.put("catalogue", draft("【例示商事】資料はこちらです。\n{url}\n", "資料請求へのご案内"), "hanako");
        approvals.approve("catalogue", 1, "taro", "よいと思います");
        texts.put("catalogue", draft("【例示商事】お問い合わせありがとうございます。資料はこちらです。\n{url}\n", "資料請求へのご案内"), "hanako");
        texts.keep("repair", draft("【例示商事】冷蔵庫の修理のお申し込みはこちらです。\n{url}\n", "冷蔵庫の修理のご案内"), "hanako");
    }

    private static TextDraft draft(String body, String purpose) {
        return new TextDraft(body, "https://www.example.jp/catalogue", purpose);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void the_pre_flight_follows_what_is_typed() {
        var page = signIn(1280, "ja");
        page.navigate(address + "texts/new");
        page.locator("#key").fill("new-text");
        page.locator("#url").fill("https://www.example.jp/");
        page.locator("#body").fill("資料 https://bit.ly/xをご覧ください。\n{url}\n");

        assertThat(page.locator("#handset-DOCOMO mark")).hasText("をご覧ください。");
        assertThat(page.locator("#handset-SOFTBANK")).containsText("212345");
        assertThat(page.locator(".remarks")).containsText("bit.ly は誰でも使える短縮URLです。");
        assertThat(page.locator(".remarks")).containsText("会社名・サービス名が文面にありません。");
        assertThat(page.locator("#verdict")).hasText("直すまで承認できません。");

        page.locator("#body").fill("【例示商事】" + "あ".repeat(100) + "\n{url}\n");
        assertThat(page.locator("#handset-DOCOMO .meta")).containsText("131/660");
        assertThat(page.locator("#handset-DOCOMO .meta")).containsText("2通");
        assertThat(page.locator("#handset-SOFTBANK .meta")).containsText("1通");
        assertThat(page.locator("#verdict")).hasText("このまま承認できます。");
        assertThat(page.locator("#body")).isFocused();

        page.locator("#purpose").fill("案内");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存して承認を依頼")).click();
        assertThat(page.getByRole(AriaRole.STATUS).filter(
                new Locator.FilterOptions().setHasText("承認を依頼しました。"))).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_short_text_and_the_english_one_are_shown_when_they_are_chosen() {
        var page = signIn(1280, "en");
        page.navigate(address + "texts/catalogue");
        page.locator("#shortBody").fill("例示商事 {url}");
        page.locator("summary").filter(new Locator.FilterOptions().setHasText("English")).click();
        page.locator("#bodyEn").fill("Reiji Shoji: your catalogue {url}");
        page.locator("#show").selectOption("base-short");
        assertThat(page.locator("#handset-AU .bubble")).hasText("例示商事 https://www.example.jp/catalogue");

        page.locator("#show").selectOption("en");
        assertThat(page.locator("#handset-AU .bubble")).hasText("Reiji Shoji: your catalogue https://www.example.jp/catalogue");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({ "360, ja", "1280, ja", "1280, en", "360, en", "1920, ja" })
    void pictures_of_all_pages(int width, String language) {
        var page = signIn(width, language);
        for (var path : List.of("texts", "texts/new", "texts/catalogue", "texts/catalogue/versions", "senders")) {
            page.navigate(address + path);
            assertThat(page.locator("h1")).isVisible();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing of %s stands out at the side", path).isLessThanOrEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots",
                    path.replace('/', '-') + "-" + width + "-" + language + ".png")));
        }
        assertThat(complaints).isEmpty();
    }

    private Page signIn(int width, String language) {
        visitor = chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language));
        var page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address.toString());
        page.locator("[name=username]").fill("admin");
        page.locator("[name=password]").fill(PostgresForTests.ADMIN_PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(address.toString());
        return page;
    }
}
