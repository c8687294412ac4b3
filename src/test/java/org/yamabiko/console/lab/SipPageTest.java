package org.yamabiko.console.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.net.URL;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.account.Role;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** The telephone's page without an Asterisk; {@code WebRtcPhoneIT} has one. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(SipPageTest.Configured.class)
class SipPageTest {

    public static final class Configured implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yamabiko.lab.sip.websocket", "wss://localhost:9/ws", "yamabiko.lab.sip.user", "tester",
                    "yamabiko.lab.sip.password", "of-the-telephone");
        }
    }

    @TestHTTPResource
    URL address;

    @Test
    void the_page_alone_may_connect_to_the_configured_asterisk_and_to_nothing_else() {
        var pages = SignedIn.browser(Role.TESTER).get("/lab/sip").headers().getValues("Content-Security-Policy");

        assertThat(pages).hasSize(1).first().asString().startsWith("default-src 'self';")
                .endsWith("; connect-src 'self' wss://localhost:9");
        SignedIn.browser(Role.TESTER).get("/handset").then().header("Content-Security-Policy", not(containsString("wss")));
    }

    @Test
    void settings_fill_the_form() {
        // other applications of a test run may have emptied the database of its samples
        SignedIn.program().contentType("application/json").body("""
                { "did": "0312378001", "name": "ブラウザで試す窓口", "senderId": "0312345678", "flow": { "say": "こんにちは。" } }""")
                .put("/api/hotlines/0312378001").then().statusCode(200);
        SignedIn.program().post("/api/hotlines/0312378001/publish").then().statusCode(200);

        SignedIn.browser(Role.TESTER).get("/lab/sip").then().statusCode(200).body(allOf(
                containsString("data-websocket=\"wss://localhost:9/ws\""), containsString("value=\"tester\""),
                containsString("value=\"of-the-telephone\""),
                containsString("<option value=\"0312378001\">ブラウザで試す窓口</option>")));
    }

    @Test
    void a_ticket_is_given_to_whoever_dials() {
        SignedIn.browser(Role.TESTER).contentType(SignedIn.FORM).post("/lab/sip/ticket").then().statusCode(200)
                .body("ticket", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest(name = "{1} px, {0}")
    @CsvSource({ "ja, 360", "ja, 1280", "en, 360", "en, 1280" })
    void an_asterisk_that_does_not_listen_is_said_with_what_to_do(String language, int width) {
        try (var chromium = new Chromium("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");
                var visitor = chromium.browser().newContext(
                        new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language))) {
            var page = visitor.newPage();
            page.navigate(address + "sign-in");
            page.locator("#username").fill("admin");
            page.locator("#password").fill(PostgresForTests.ADMIN_PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(address.toString());
            page.navigate(address + "lab/sip");
            picture(page, "before-" + language + "-" + width);

            page.locator("[data-dial]").click();

            page.locator("[data-why=unreachable]").waitFor();
            assertThat(page.locator("[data-why=unreachable] a").getAttribute("href")).isEqualTo("https://localhost:9/ws");
            picture(page, "unreachable-" + language + "-" + width);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", "sip", name + ".png")));
    }
}
