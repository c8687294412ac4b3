package org.yamabiko.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.testing.Chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** A tester with a browser calls the real Asterisk, from INVITE to text. Nothing is made up but what the microphone hears. */
class WebRtcPhoneIT {

    private static final Path FOLDER = Path.of("target", "e2e", "webrtc-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final String CALLER = "09012340077";
    private static final String CATALOGUE = "05012345678";
    private static final String SUPPORT = "05087654321";
    private static final double PATIENCE = 20_000;
    private static final String CONSOLE = "http://localhost:8080";

    private static RunningService service;
    private static RealAsterisk asterisk;
    private static Chromium chromium;

    private BrowserContext visitor;
    private Page page;

    @BeforeAll
    static void start() {
        service = RunningService.start(FOLDER.resolve("service"), "yamabiko.samples=true");
        asterisk = RealAsterisk.start(FOLDER.resolve("asterisk"), Path.of("asterisk-config"), "--webrtc", "--caller", CALLER);
        chromium = new Chromium("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
                "--ignore-certificate-errors");
    }

    @AfterAll
    static void stop() {
        chromium.close();
        asterisk.close();
        service.close();
    }

    @BeforeEach
    void signIn() {
        visitor = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("ja"));
        page = visitor.newPage();
        page.navigate(CONSOLE + "/sign-in");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(RunningService.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(CONSOLE + "/");
        page.navigate(CONSOLE + "/lab/sip");
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void a_key_that_is_pressed_in_the_browser_brings_its_text() {
        dial(SUPPORT, password());
        stateIs("talking");
        assertThat(page.locator("[data-codec-name]")).hasText("opus", within());
        assertThat(page.locator("[data-encrypted]")).isVisible();
        await("the prompt, to be heard").atMost(Duration.ofSeconds(10)).pollInSameThread()
                .until(() -> ((Number) page.locator("[data-level]").evaluate("meter => meter.value")).doubleValue() > 0.02);
        picture("talking");

        page.keyboard().press("1");

        assertThat(page.locator(".phones")).containsText("https://www.example.jp/catalogue", containing());
        stateIs("ended");
        assertThat(page.locator("[data-why=byService]")).isVisible();
        picture("texted");
        assertThat(textsTo(CALLER)).hasSize(1).first().asString().contains("【例示商事】資料はこちらです。");
        assertThat(service.request().get("/api/calls?did=" + SUPPORT + "&outcome=TEXTED").jsonPath().getList("rehearsal"))
                .containsExactly(true);
    }

    @Test
    void who_hangs_up_in_the_browser_has_hung_up() {
        int before = asterisk.console("core show channels concise").lines().toList().size();
        dial(SUPPORT, password());
        stateIs("talking");

        page.locator("[data-hang-up]").click();

        stateIs("ended");
        assertThat(page.locator("[data-why=byCaller]")).isVisible();
        await("the end of the call at Asterisk").atMost(Duration.ofSeconds(10))
                .until(() -> asterisk.console("core show channels concise").lines().toList().size() == before);
    }

    @Test
    void a_wrong_password_is_said_and_nobody_is_called() {
        dial(CATALOGUE, "a-guess");

        stateIs("ended");
        assertThat(page.locator("[data-why=refused]")).isVisible();
    }

    @Test
    void a_hotline_that_does_not_exist_at_asterisk_is_said() {
        page.locator("#number").evaluate("input => input.removeAttribute('pattern')");

        dial("support", password());

        stateIs("ended");
        assertThat(page.locator("[data-why=notFound]")).isVisible();
    }

    @Test
    void another_page_in_this_browser_gets_nothing_without_the_password_whatever_it_calls_itself() {
        for (var name : List.of("browser", "test-trunk", "09099990077")) {
            try (var stranger = RawWebSocket.trusting(asterisk.kept("certificate.pem"))) {
                assertThat(stranger.invite(name, CATALOGUE)).as("INVITE from " + name).startsWith("SIP/2.0 401 ");
            }
        }
        assertThat(textsTo("09099990077")).isEmpty();
    }

    private void dial(String number, String password) {
        page.locator("#number").fill(number);
        page.locator("#password").fill(password);
        page.locator("[data-dial]").click();
    }

    private void stateIs(String state) {
        assertThat(page.locator("#sip")).hasAttribute("data-state", state,
                new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    }

    private static LocatorAssertions.HasTextOptions within() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.ContainsTextOptions containing() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", "sip", name + ".png")));
    }

    private static List<String> textsTo(String number) {
        return service.request().get("/api/handset/" + number).jsonPath().getList("body");
    }

    private static String password() {
        try {
            return Files.readString(asterisk.kept("password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
