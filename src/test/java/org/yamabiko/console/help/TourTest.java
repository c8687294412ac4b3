package org.yamabiko.console.help;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URL;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TourTest {

    private static Chromium chromium;

    @TestHTTPResource
    URL address;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void the_keyboard_alone_walks_the_tour_to_the_sample_call_and_it_stays_closed() {
        try (var visitor = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("ja"))) {
            var page = visitor.newPage();
            signIn(page);
            assertThat(page.locator(".tour")).containsText("ようこそ");
            page.locator("[data-tour-next]").focus();
            for (int step = 0; step < 4; step++) {
                page.keyboard().press("Enter");
            }
            assertThat(page.locator(".tour li:visible")).containsText("050-1234-5678");
            page.keyboard().press("Enter");
            page.waitForURL("**/help#sample");
            assertThat(page.locator(".tour li:visible")).containsText("050-1234-5678");

            page.locator("[data-tour-close]").focus();
            page.keyboard().press("Escape");
            assertThat(page.locator(".tour")).isHidden();
            page.navigate(address.toString());
            assertThat(page.locator(".tour")).isHidden();

            page.navigate(address + "help");
            page.locator("[data-tour-again]").click();
            assertThat(page.locator(".tour li:visible")).containsText("ようこそ");
        }
    }

    private void signIn(Page page) {
        page.navigate(address + "sign-in");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(PostgresForTests.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
    }
}
