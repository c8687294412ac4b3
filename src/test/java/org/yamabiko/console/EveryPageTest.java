package org.yamabiko.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Every place of the navigation, narrow and wide, in both languages, light and dark: axe finds nothing (WCAG 2.2 AA), nothing
 * is wider than the screen, nothing comes from elsewhere, no script complains. Leaves pictures in {@code target/screenshots}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryPageTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

    @TestHTTPResource
    URL address;

    @Inject
    LedgerRows rows;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    private static Stream<Arguments> visits() {
        return Stream.of(360, 1920).flatMap(width -> Stream.of("ja", "en").map(language -> Arguments.of(width, language)));
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @MethodSource("visits")
    void every_page_is_for_everybody(int width, String language) {
        var call = "every-" + width + language;
        rows.call(call, LedgerRows.CALLER, "MOBILE", "TEXTED", Instant.now());
        rows.message(call, LedgerRows.CALLER, "catalogue", "DELIVERED", null, Instant.now());
        try (var visitor = visitor(width, language)) {
            var page = visitor.newPage();
            signIn(page);
            for (var place : Place.values()) {
                look(page, place, width, language);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void look(Page page, Place place, int width, String language) {
        var name = width + "-" + language;
        var answer = page.navigate(address + path(place).substring(1));
        if (answer.status() != 200) {
            complaints.add(place + " " + name + ": " + answer.status());
            return;
        }
        // colours are the same in both languages
        for (var scheme : language.equals("ja") ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var file = place.name().toLowerCase(Locale.ROOT) + "-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "every", file + ".png")));
            var excess = (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (excess > 0) {
                complaints.add(file + " is " + excess + " px wider than the screen");
            }
            axe(page, scheme).analyze().getViolations()
                    .forEach(violation -> complaints.add(
                            file + ": " + violation.getId() + " (" + violation.getHelp() + ") at "
                                    + violation.getNodes().stream().limit(3).map(node -> String.valueOf(node.getTarget()))
                                            .toList()));
        }
    }

    /** In the dark a page has other colours, and is otherwise what it was in the light. */
    private static AxeBuilder axe(Page page, ColorScheme scheme) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        return scheme == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe.withTags(RULES);
    }

    private static String path(Place place) {
        return switch (place) {
            case OVERVIEW, SIGN_IN -> "/";
            case SURGE -> "/lab/surge";
            case SIP -> "/lab/sip";
            case FIGURES, LEDGER, LOAD, SHIELD, HOTLINES, INCIDENTS, TEXTS, APPROVALS, PROMPTS, SENDERS, EXCHANGE, HANDSET, LAB,
                    ACCOUNTS, AUDIT, ME,
                    HELP ->
                "/"
                        + place.name().toLowerCase(Locale.ROOT);
        };
    }

    private void signIn(Page page) {
        page.navigate(address + "sign-in");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(PostgresForTests.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
    }

    private BrowserContext visitor(int width, String language) {
        var visitor = chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        visitor.setDefaultTimeout(15_000);
        visitor.onPage(page -> {
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
            page.onRequest(request -> {
                if (Arrays.stream(new String[] { address.toString(), "data:", "about:", "blob:" })
                        .noneMatch(request.url()::startsWith)) {
                    complaints.add(page.url() + " asks " + request.url());
                }
            });
        });
        return visitor;
    }
}
