package org.yamabiko.console.ledger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.ManyCalls;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The ledger in a real browser. Leaves pictures in {@code target/screenshots} for people to look at. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
class LedgerBrowserTest {

    private static Chromium chromium;

    @Inject
    LedgerRows rows;
    @Inject
    ToldCalls told;
    @Inject
    FigureReadings readings;
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
    void empty() {
        told.empty();
        readings.forget();
    }

    @AfterEach
    void leave() {
        visitor.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_call_is_found_by_its_last_digits_and_told_and_its_number_seen_by_keyboard_alone() throws SQLException {
        told.delivered("a-1", Instant.now());
        rows.call("a-2", "+819011112222", "MOBILE", "ABANDONED", Instant.now());
        var page = open(1280, "ja", ColorScheme.LIGHT);
        page.navigate(address + "ledger");
        page.locator("#ending").focus();
        page.keyboard().type("5678");
        page.keyboard().press("Enter");
        assertThat(page.locator("table.found tbody tr")).hasCount(1);
        page.locator("#call-a-1 a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("SMSは届きました。");
        assertThat(page.locator("body")).not().containsText("090-1234-5678");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("番号を表示")).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#numbers")).containsText("090-1234-5678");
        assertThat(page.url()).endsWith("/ledger/a-1");
    }

    @Test
    void a_blocked_text_is_given_up_at_a_click() throws SQLException {
        told.blocked("a-1", Instant.now());
        var page = open(1280, "ja", ColorScheme.LIGHT);
        page.navigate(address + "ledger/a-1");
        page.getByText("送らない", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".notice")).hasText("SMSの送信を取りやめました。");
        assertThat(page.locator("h1")).containsText("SMSは送っていません。");
    }

    @Test
    void charts_are_drawn_from_their_tables_and_follow_them_without_reload() {
        rows.call("a-1", LedgerRows.CALLER, "MOBILE", "ABANDONED", Instant.now());
        var page = open(1280, "ja", ColorScheme.LIGHT);
        page.navigate(address + "figures");
        assertThat(page.locator("#outcomes canvas")).isVisible();
        page.locator("#outcomes summary").click();
        assertThat(page.locator("#outcomes tbody tr")).hasCount(1);
        var before = drawn(page);

        rows.call("a-2", LedgerRows.CALLER, "MOBILE", "WITHHELD", Instant.now());

        assertThat(page.locator("#outcomes tbody tr")).hasCount(2);
        page.waitForFunction("before => document.querySelector('#outcomes canvas').toDataURL() !== before", before);
        assertThat(page.locator("#outcomes table")).isVisible();
    }

    private static Object drawn(Page page) {
        return page.evaluate("document.querySelector('#outcomes canvas').toDataURL()");
    }

    @ParameterizedTest
    @CsvSource({ "360, ja, LIGHT", "360, en, DARK", "1280, ja, LIGHT", "1280, en, DARK", "1920, ja, DARK" })
    void every_page_fits_its_screen(int width, String language, ColorScheme scheme) throws SQLException {
        var name = width + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT);
        var page = open(width, language, scheme);
        page.navigate(address + "ledger");
        picture(page, "ledger-empty-" + name);
        page.navigate(address + "figures");
        picture(page, "figures-empty-" + name);

        ManyCalls.write(database, 20_000, Instant.now());
        told.delivered("told-1", Instant.now());
        told.blocked("told-2", Instant.now());
        rows.call("told-3", "+81312345678", "LANDLINE", "NOT_TEXTABLE", Instant.now());
        readings.forget();
        page.navigate(address + "ledger?from=2026-01-01");
        picture(page, "ledger-" + name);
        page.navigate(address + "ledger?ending=12");
        picture(page, "ledger-refused-" + name);
        page.navigate(address + "ledger/told-1");
        picture(page, "trace-" + name);
        page.navigate(address + "ledger/told-2");
        picture(page, "trace-blocked-" + name);
        page.navigate(address + "ledger/told-3");
        picture(page, "trace-not-sent-" + name);
        page.navigate(address + "figures");
        assertThat(page.locator("#outcomes canvas")).isVisible();
        picture(page, "figures-" + name);
        complaints.removeIf(complaint -> complaint.contains("400"));
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far %s is wider than the screen", name).isLessThanOrEqualTo(0);
    }

    private Page open(int width, String language, ColorScheme scheme) {
        visitor = chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900).setLocale(language).setColorScheme(scheme));
        visitor.setDefaultTimeout(10_000);
        visitor.addCookies(List.of(new Cookie(SignedIn.SESSION, SignedIn.session()).setUrl(address.toString())));
        var page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        return page;
    }
}
