package org.yamabiko.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The pages in a real browser. Leaves pictures in {@code target/screenshots} for people to look at. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
class ConsoleBrowserTest {

    private static final String RECIPIENT = "+818011112222";

    private static Chromium chromium;

    @Inject
    LedgerRows rows;

    @Inject
    LiveLedger ledger;

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
    void fill() {
        rows.clear();
        rows.hotline(LedgerRows.DID, "資料ダウンロード", "ANSWER", true);
        ledger.forget();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void a_call_appears_without_reload_while_an_open_row_and_the_focus_stay() {
        rows.call("a-1", LedgerRows.CALLER, "MOBILE", "TEXTED", minutesAgo(3));
        var page = signIn(1280, "ja", ColorScheme.LIGHT);
        page.locator("#call-a-1 summary").click();
        assertThat(page.locator("#call-a-1 .trace")).isVisible();

        rows.call("a-2", RECIPIENT, "MOBILE", "TEXTED", Instant.now());
        rows.message("a-2", RECIPIENT, "catalogue", "DELIVERED", null, Instant.now());

        assertThat(page.locator("#call-a-2")).containsText("2222");
        assertThat(page.locator(".texts tbody tr")).containsText("配達済み");
        assertThat(page.locator("#call-a-1 .trace")).isVisible();
        assertThat(page.locator("#call-a-1 summary")).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_changed_status_is_shown_in_its_row() {
        rows.call("a-1", LedgerRows.CALLER, "MOBILE", "TEXTED", minutesAgo(1));
        rows.message("a-1", LedgerRows.CALLER, "catalogue", "SUBMITTED", null, minutesAgo(1));
        var page = signIn(1280, "ja", ColorScheme.LIGHT);
        assertThat(page.locator(".texts tbody tr")).containsText("配達待ち");

        rows.settle("a-1", "DELIVERED");

        assertThat(page.locator(".texts tbody tr")).containsText("配達済み");
    }

    @Test
    void a_page_whose_session_has_ended_goes_to_the_sign_in_page() {
        var page = signIn(1280, "ja", ColorScheme.LIGHT);
        visitor.clearCookies();
        page.waitForURL("**/sign-in");
    }

    @Test
    void a_wrong_password_is_said_and_the_keyboard_alone_gets_in() {
        var page = open(1280, "ja", ColorScheme.LIGHT);
        page.navigate(address.toString());
        type(page, "admin", "guess");
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("ユーザー名またはパスワードが違います。");
        type(page, "admin", PostgresForTests.ADMIN_PASSWORD);
        assertThat(page.locator("h1")).containsText("本日");
    }

    @Test
    void the_language_changes_at_a_click_and_signing_out_leads_to_the_door() {
        var page = signIn(1280, "ja", ColorScheme.LIGHT);
        page.getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.getByText("Sign out").click();
        assertThat(page.locator("h1")).hasText("Sign in to Yamabiko");
    }

    @ParameterizedTest
    @CsvSource({ "360, ja, LIGHT", "360, en, DARK", "1920, ja, LIGHT", "1920, en, DARK", "1920, ja, DARK", "1280, en, LIGHT" })
    void every_page_fits_its_screen(int width, String language, ColorScheme scheme) {
        var name = width + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT);
        rows.clear();
        ledger.forget();
        var page = signIn(width, language, scheme);
        picture(page, "overview-empty-" + name);
        page.navigate(address + "handset");
        picture(page, "handset-empty-" + name);

        new SampleDay(rows).write();
        ledger.forget();
        page.navigate(address + "handset");
        picture(page, "handset-" + name);
        page.navigate(address.toString());
        page.locator("summary").first().click();
        picture(page, "overview-" + name);
        visitor.clearCookies();
        page.navigate(address + "sign-in?failed=yes&lang=" + language);
        picture(page, "sign-in-" + name);
        assertThat(complaints).isEmpty();
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far %s is wider than the screen", name).isLessThanOrEqualTo(0);
    }

    private Page signIn(int width, String language, ColorScheme scheme) {
        var page = open(width, language, scheme);
        page.navigate(address.toString());
        type(page, "admin", PostgresForTests.ADMIN_PASSWORD);
        page.waitForURL(address.toString());
        return page;
    }

    /** The first field gets the focus by itself, with the first picture of the page, which may come after its load. */
    private static void type(Page page, String username, String password) {
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(username);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
    }

    private Page open(int width, String language, ColorScheme scheme) {
        visitor = chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900).setLocale(language).setColorScheme(scheme));
        visitor.setDefaultTimeout(10_000);
        var page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static Instant minutesAgo(int minutes) {
        return Instant.now().minus(Duration.ofMinutes(minutes));
    }
}
