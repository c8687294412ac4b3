package org.yamabiko.console.lab;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.account.Role;
import org.yamabiko.lab.Persona;
import org.yamabiko.lab.Personas;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A tester with only a browser. Leaves pictures in {@code target/screenshots}. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LabBrowserTest {

    private static final String MENU = "05087654321";
    private static final String SMALLEST = "05012345678";
    private static final String WITH_REASONS = "0312340931";
    private static final String NAME = "ブラウザで録った冷蔵庫の修理";

    private static Chromium chromium;

    @TestHTTPResource
    URL address;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void a_call_by_keyboard_becomes_a_text_and_a_scenario_that_passes() {
        try (var visitor = visitor(1280, "ja")) {
            var page = signIn(visitor);
            dial(page, "docomo", MENU);
            page.waitForSelector(".transcript .heard");
            page.keyboard().press("2");
            assertThat(page.locator(".transcript .pressed")).hasCount(1);
            assertThat(page.locator(".transcript")).containsText("冷蔵庫の修理は1", soon());
            page.keyboard().press("1");
            assertThat(page.locator("[data-texts] li")).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            assertThat(page.locator("[data-texts]")).containsText("https://www.example.jp/repair/fridge");
            assertThat(page.locator("[data-texts] .from")).hasText("03-1234-5678");
            assertThat(page.locator("[data-state]")).containsText("通話終了", soon());
            picture(page, "lab-call-1280-ja");

            page.locator("[data-record]").click();
            var document = page.locator("#document");
            assertThat(document).hasValue(java.util.regex.Pattern.compile("repair-fridge"));
            document.fill(document.inputValue().replaceFirst("name: .*", "name: " + NAME));
            page.locator("[data-scenario] button").click();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(NAME))).isVisible();
            page.locator("tr", new Page.LocatorOptions().setHasText(NAME)).locator("button").first().click();
            assertThat(page.locator("#results")).containsText("1件成功、0件失敗", soon());
            picture(page, "lab-run-1280-ja");
            assertThat(complaints).isEmpty();
        } finally {
            SignedIn.program().delete("/api/lab/scenarios/{name}", NAME);
        }
    }

    @ParameterizedTest
    @CsvSource({ "390, ja", "1280, en" })
    void where_a_hotline_has_reasons_one_can_be_chosen(int width, String language) {
        SignedIn.program().contentType("application/json").body("""
                {"did": "%s", "name": "コールセンター", "senderId": "0312345678", "flow": {"say": "はい"},
                 "reasons": {"waited": {"text": "catalogue"}, "vip": {"say": "はい"}}}""".formatted(WITH_REASONS))
                .put("/api/hotlines/" + WITH_REASONS).then().statusCode(200);
        SignedIn.program().post("/api/hotlines/" + WITH_REASONS + "/publish").then().statusCode(200);
        try (var visitor = visitor(width, language)) {
            var page = signIn(visitor);
            page.locator("[data-sound]").uncheck();
            page.locator("#did").selectOption(SMALLEST);
            assertThat(page.locator("#reason")).isHidden();
            page.locator("#did").selectOption(WITH_REASONS);
            page.locator("#reason").selectOption("waited");
            assertThat(page.locator("#reason option")).hasCount(3);
            dial(page, "docomo", WITH_REASONS);

            assertThat(page.locator("[data-texts]")).containsText("https://www.example.jp/catalogue", soon());
            assertThat(page.locator(".transcript")).containsText("ja".equals(language) ? "転送理由「waited」" : "reason \"waited\"");
            picture(page, "lab-reason-" + width + "-" + language);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void every_persona_rehearses_both_sample_hotlines() {
        try (var visitor = visitor(1280, "en")) {
            var page = signIn(visitor);
            page.locator("[data-sound]").uncheck();
            for (var hotline : List.of(SMALLEST, MENU)) {
                for (var persona : Personas.all()) {
                    rehearse(page, persona, hotline);
                }
            }
            assertThat(complaints).isEmpty();
        }
    }

    /** Presses 1 and hangs up after a while where the hotline has more to say than a test has time. */
    private static void rehearse(Page page, Persona persona, String hotline) {
        dial(page, persona.key(), hotline);
        page.waitForSelector(".transcript li");
        page.locator("[data-key='1']").click();
        page.waitForTimeout(1_500);
        if (page.locator("[data-hang-up]").isEnabled()) {
            page.locator("[data-hang-up]").click(new com.microsoft.playwright.Locator.ClickOptions().setForce(true));
        }
        assertThat(page.locator("[data-state]")).containsText("Call ended:", soon());
    }

    @Test
    void the_page_fits_a_telephone() {
        for (var language : List.of("ja", "en")) {
            try (var visitor = visitor(360, language)) {
                var page = signIn(visitor);
                picture(page, "lab-360-" + language);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static void dial(Page page, String persona, String hotline) {
        page.locator("#persona").selectOption(persona);
        page.locator("#did").selectOption(hotline);
        page.locator("[data-call]").click();
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private BrowserContext visitor(int width, String language) {
        var visitor = chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language));
        visitor.onPage(page -> {
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
        });
        return visitor;
    }

    private Page signIn(BrowserContext visitor) {
        var page = visitor.newPage();
        page.navigate(address + "sign-in");
        page.locator("#username").fill(SignedIn.person("test-" + Role.TESTER.word(), Role.TESTER));
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
        page.navigate(address + "lab");
        return page;
    }
}
