package org.yamabiko.console.incidents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.call.agi.CallsByAgi;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Somebody writes an incident, switches it on and off and sends the all-clear. Leaves pictures in {@code target/screenshots}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IncidentsBrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SAID = "ただいま通信障害が発生しています。詳しくはSMSでお送りします。";

    @TestHTTPResource
    URL address;
    @Inject
    DataSource database;
    @Inject
    CallsByAgi calls;

    @BeforeEach
    void texts() {
        text("outage", "【例示商事】通信障害が発生しています。状況はこちらです。\n{url}\n");
        text("outage-resolved", "【例示商事】通信障害は復旧しました。ご迷惑をおかけしました。\n{url}\n");
    }

    private static void text(String key, String body) {
        SignedIn.program().contentType("application/json")
                .body(Map.of("body", body, "url", "https://www.example.jp/status", "purpose", "障害の案内"))
                .put("/api/texts/" + key).then().statusCode(200);
    }

    @AfterEach
    void forget() throws SQLException {
        MigratedDatabase.run(database, "delete from incident_round");
        MigratedDatabase.run(database, "delete from incident");
    }

    @ParameterizedTest
    @CsvSource({ "1280, ja", "390, ja", "1280, en", "390, en" })
    void an_incident_is_written_switched_on_and_cleared(int width, String language) {
        try (var chromium = new Chromium();
                var visitor = chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language))) {
            var page = visitor.newPage();
            signIn(page);
            page.navigate(address + "incidents");
            look(page, "empty", width, language);

            write(page);
            look(page, "armed", width, language);

            page.locator("#start-outage form").first().locator("button").click();
            assertThat(page.locator("#incident-outage .badge").first()).hasText(language.equals("ja") ? "実施中" : "On");
            assertThat(page.locator(".ongoing")).containsText("通信障害");
            assertThat(calls.dial("05012345678")
                    .from("0901234" + (width + language.length() + (language.equals("ja") ? 5000 : 7000))).call())
                    .singleElement().asString()
                    .contains(new Prompt(SAID, Locale.JAPANESE).contentName());
            look(page, "on", width, language);

            page.locator("#on-outage select").selectOption("PT4H");
            page.locator("#on-outage button.quiet").click();
            assertThat(page.locator("#on-outage .remaining")).containsText("4");
            page.locator("#on-outage button.danger").click();
            assertThat(page.locator(".ongoing")).hasCount(0);

            page.locator("#over-outage input[name=atNight]").check();
            page.locator("#over-outage button").click();
            assertThat(page.locator("#over-outage .going")).containsText("1");
            look(page, "over", width, language);
            page.locator("#over-outage button.danger").click();
            assertThat(page.locator("#over-outage h3 .badge")).containsText(language.equals("ja") ? "停止" : "Stopped");
        }
    }

    private void write(Page page) {
        page.locator("#name").fill("通信障害");
        page.locator("#key").fill("outage");
        page.locator("#text").selectOption("outage");
        page.locator("#resolvedText").selectOption("outage-resolved");
        page.locator("form#form input[value='+815012345678']").check();
        page.locator("form#form button[name=arm]").click();
        assertThat(page.locator("form#form [aria-invalid]")).hasCount(1);
        page.locator("#sentence-ja").fill(SAID);
        page.locator("form#form button[name=arm]").click();
        assertThat(page.locator("#incident-outage .bubble")).hasCount(2);
    }

    private static void look(Page page, String name, int width, String language) {
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", "incidents-" + name + "-" + width + "-" + language + ".png")));
        assertThat(new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations()).isEmpty();
    }

    private void signIn(Page page) {
        page.navigate(address.toString());
        page.locator("#username").fill("admin");
        page.locator("#password").fill(PostgresForTests.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
    }
}
