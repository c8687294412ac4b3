package org.yamabiko.console.lab;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.account.Role;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A surge as a tester sees it in a real browser. Leaves pictures in {@code target/screenshots}. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SurgeBrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

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

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource({ "1280, ja, LIGHT", "360, ja, LIGHT", "360, en, DARK", "1280, en, DARK" })
    void a_tester_watches_a_surge_without_reload_and_reads_its_report(int width, String language, ColorScheme scheme) {
        var name = width + "-" + language;
        var page = signIn(width, language, scheme);
        page.navigate(address + "lab/surge");
        page.locator("#calls").fill("240");
        page.locator("#seconds").fill("6");
        page.locator("#holding").fill("0.5");
        page.locator("#form button").first().click();

        assertThat(page.locator("#running progress")).isVisible();
        assertThat(page.locator("#plot-calls tbody tr").nth(3)).isAttached(inTime());
        picture(page, "surge-running-" + name);

        assertThat(page.locator("#running .heading a")).isVisible(patiently());
        assertThat(page.locator("#past tbody tr").first()).containsText("240 / 240", contains());
        picture(page, "surge-over-" + name);

        page.locator("#running .heading a").click();
        assertThat(page.locator(".surge-report .notice.good")).containsText("240");
        assertThat(page.locator(".plot")).hasCount(4);
        picture(page, "surge-report-" + name);
        assertThat(complaints).isEmpty();
    }

    private static LocatorAssertions.IsAttachedOptions inTime() {
        return new LocatorAssertions.IsAttachedOptions().setTimeout(15_000);
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private static LocatorAssertions.ContainsTextOptions contains() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far %s is wider than the screen", name).isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations())
                .as("what keeps somebody out of %s", name).extracting(Rule::getHelp).isEmpty();
    }

    private Page signIn(int width, String language, ColorScheme scheme) {
        var username = SignedIn.person("test-tester", Role.TESTER);
        visitor = chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900).setLocale(language).setColorScheme(scheme));
        visitor.setDefaultTimeout(15_000);
        var page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.navigate(address.toString());
        Locator user = page.locator("#username");
        user.fill(username);
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
        return page;
    }
}
