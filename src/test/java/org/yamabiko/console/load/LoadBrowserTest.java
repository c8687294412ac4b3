package org.yamabiko.console.load;

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
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Load as an editor sees it in a real browser. Leaves pictures in {@code target/screenshots}. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LoadBrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String CATALOGUE = "+815012345678";

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
        SignedIn.program().delete("/api/ladder/" + CATALOGUE + "/pin");
    }

    @ParameterizedTest
    @CsvSource({ "1280, ja, LIGHT", "390, ja, LIGHT", "390, en, DARK", "1280, en, DARK" })
    void an_editor_holds_a_rung_watches_it_and_rehearses_an_event(int width, String language, ColorScheme scheme) {
        var name = width + "-" + language;
        var page = signIn(width, language, scheme);
        page.navigate(address + "load");
        page.locator("#pin-scope").selectOption(CATALOGUE);
        page.locator("#pin input[value=HANG_UP]").check();
        page.locator("#pin button").click();

        assertThat(page.locator("#hotlines tbody tr")).hasCount(1);
        assertThat(page.locator("#hotlines .badge.care")).isVisible();
        // what happens elsewhere comes by itself
        SignedIn.program().contentType("application/json").body("{\"rung\":\"SHED\"}")
                .put("/api/ladder/" + CATALOGUE + "/pin").then().statusCode(200);
        assertThat(page.locator("#hotlines .badge.bad")).isVisible();
        assertThat(page.locator("#events li").first()).isVisible();
        picture(page, "load-" + name);

        page.locator("#hotlines form button").click();
        assertThat(page.locator("#hotlines form")).hasCount(0);
        page.locator("#calls").fill("20000");
        page.locator("#textsPerSecond").fill("100");
        page.locator("#event-form button").click();
        assertThat(page.locator("#event .notice").first()).containsText("20,000");
        picture(page, "load-event-" + name);
        assertThat(complaints).isEmpty();
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
        var username = SignedIn.person("test-editor", Role.EDITOR);
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
        page.locator("#username").fill(username);
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
        return page;
    }
}
