package org.yamabiko.console.prompts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.prompt.recording.SoundFiles;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Somebody hands in a recording and sets a pronunciation. Leaves pictures in {@code target/screenshots}. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PromptsBrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TestHTTPResource
    URL address;

    @Inject
    DataSource database;

    @AfterEach
    void forget() throws SQLException {
        MigratedDatabase.run(database, "delete from recording");
        MigratedDatabase.run(database, "delete from pronunciation");
    }

    @ParameterizedTest
    @CsvSource({ "1280, ja", "360, ja", "1280, en", "360, en" })
    void a_recording_is_handed_in_and_heard(int width, String language) {
        try (var chromium = new Chromium();
                var visitor = chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language))) {
            var page = visitor.newPage();
            signIn(page);
            page.navigate(address + "prompts");

            page.locator("#name").fill("greeting");
            page.locator("#say").fill("例示商事です。");
            page.locator("#file").setInputFiles(new FilePayload("greeting.wav", "audio/wav", SoundFiles.wav(1.5, 0.2)));
            page.locator("form[data-upload] button").click();
            assertThat(page.locator(".recordings")).containsText("例示商事です。");
            page.locator("#word").fill("例示商事");
            page.locator("#reading").fill("レイジショウジ");
            page.locator("form[action='/prompts/words'] button").click();
            assertThat(page.locator(".entries")).containsText("レイジショウジ");
            page.locator("#text").fill("お問い合わせは03-1234-5678、9:00〜18:00です。");
            page.locator("#try-language").selectOption("ja");
            page.locator("section:has(#try-title) button").click();
            assertThat(page.locator(".notice.good").last()).containsText("ゼロサン、イチニーサンヨン、ゴーロクナナハチ、9時から18時です。");

            assertThat(length(page)).isBetween(1.4, 2.0);
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
            assertThat(new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations()).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "prompts-" + width + "-" + language + ".png")));
        }
    }

    /** In seconds, as the browser's own player reads it. */
    private static double length(Page page) {
        return ((Number) page.evaluate("""
                () => new Promise((found) => {
                  const audio = document.querySelector('.recordings audio');
                  audio.addEventListener('loadedmetadata', () => found(audio.duration));
                  audio.preload = 'metadata';
                  audio.load();
                })""")).doubleValue();
    }

    private void signIn(Page page) {
        page.navigate(address.toString());
        page.locator("#username").fill("admin");
        page.locator("#password").fill(PostgresForTests.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
    }
}
