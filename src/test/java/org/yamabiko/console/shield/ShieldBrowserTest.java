package org.yamabiko.console.shield;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.account.Role;
import org.yamabiko.call.agi.CallsByAgi;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.Texts;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** The shield in a real browser, with limits that hold. Leaves pictures in {@code target/screenshots}. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(ShieldBrowserTest.Holding.class)
class ShieldBrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String DID = "0312377091";

    /** As the service is without a setting. */
    public static class Holding implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yamabiko.guard.enforced", "true", "yamabiko.guard.repeat-after", "PT12H");
        }
    }

    private static Chromium chromium;

    @TestHTTPResource
    URL address;

    @Inject
    CallsByAgi calls;
    @Inject
    LedgerRows rows;
    @Inject
    DataSource database;
    @Inject
    Texts texts;
    @Inject
    Drafts drafts;
    @Inject
    Hotlines hotlines;

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

    /** As after a night of pranks; nothing waits from other tests. */
    @BeforeEach
    void much_has_happened() throws SQLException {
        run("update message set next_attempt_at = null where next_attempt_at is not null");
        run("truncate guard_hit, blocked_number, denied_prefix");
        run("insert into guard_hit select quota, mode, date_trunc('minute', now()), hits from (values "
                + "('RECIPIENT_10_MINUTES', 'ENFORCED', 412), ('RANGE_10_MINUTES', 'MONITORED', 1730), ('SENT_BEFORE', 'ENFORCED', 58), "
                + "('BLOCKED', 'ENFORCED', 7)) met (quota, mode, hits)");
        run("insert into blocked_number select '+8190333344' || n, case when n % 2 = 0 then 'NOT_ME' else 'OPTED_OUT' end, "
                + "'caller', now() from generate_series(10, 25) n");
        run("insert into denied_prefix values ('+81905555', 'いたずらが続くため', 'admin', now())");
        var call = "kept-" + System.nanoTime();
        rows.call(call, "+819033330001", "MOBILE", "TEXTED", Instant.now());
        rows.message(call, "+819033330001", "catalogue", "BLOCKED", "RANGE_10_MINUTES", Instant.now());
    }

    /** Not one of the samples: tests that ran before may have emptied the tables. */
    @BeforeEach
    void a_hotline_is_live() {
        texts.put("shielded", new TextDraft("【例示商事】公開中\n{url}\n", "https://www.example.jp/", "案内"), "admin");
        drafts.publish(drafts.put(FlowDocument.json("""
                { "did": "%s", "name": "守られる窓口", "senderId": "0312345678", "flow": { "text": "shielded" } }"""
                .formatted(DID)), "admin").did(), "admin");
        hotlines.refresh();
    }

    private void run(String sql) throws SQLException {
        MigratedDatabase.run(database, sql);
    }

    @AfterEach
    void leave() throws SQLException {
        run("truncate guard_hit, blocked_number, denied_prefix");
        run("delete from message where reason = 'RANGE_10_MINUTES'");
        visitor.close();
        SignedIn.program().contentType("application/json").post("/api/sending/resume").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({ "1280, ja, LIGHT, 7001", "390, ja, LIGHT, 7002", "390, en, DARK, 7003", "1920, en, DARK, 7004" })
    void two_clicks_stop_all_sending_a_text_waits_and_arrives_when_it_goes_on(int width, String language, ColorScheme scheme,
            String ending) {
        var name = width + "-" + language;
        var page = signIn(width, language, scheme, true);
        page.locator(".top .stop").click();
        picture(page, "shield-stop-" + name);
        page.locator("#reason").fill("リンク先が開けないため");
        page.locator("main button.danger").click();
        assertThat(page.locator(".standstill")).containsText("リンク先が開けないため");

        var caller = "0901237" + ending;
        // the shield has seen so much that callers are asked for a digit
        assertThat(calls.dial(DID).from(caller).listens().call()).isNotEmpty();
        page.navigate(address.toString());
        assertThat(page.locator(".standstill")).containsText("test-switch");
        assertThat(page.locator(".standstill")).containsText(language.equals("ja") ? "待っているSMS: 1通" : "Texts waiting: 1");
        assertThat(received(caller)).isEmpty();
        picture(page, "shield-stopped-" + name);
        page.navigate(address + "shield");
        picture(page, "shield-page-" + name);

        page.locator(".standstill a").click();
        picture(page, "shield-resume-" + name);
        page.locator("main form button").click();
        assertThat(page.locator(".standstill")).hasCount(0);
        Awaitility.await().untilAsserted(() -> assertThat(received(caller)).contains("https://www.example.jp/"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_page_that_stays_open_shows_the_standstill_and_its_end() {
        var page = signIn(1280, "ja", ColorScheme.LIGHT, true);
        SignedIn.program().contentType("application/json").body("{\"reason\": \"確認のため\"}").post("/api/sending/stop").then()
                .statusCode(200);
        assertThat(page.locator(".standstill")).containsText("確認のため");

        SignedIn.program().contentType("application/json").post("/api/sending/resume").then().statusCode(200);
        assertThat(page.locator(".standstill")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void it_stops_without_a_script_and_not_without_a_reason() {
        var page = signIn(1280, "ja", ColorScheme.LIGHT, false);
        page.locator(".top .stop").click();
        page.locator("main button.danger").click();
        assertThat(page.locator("main .problem")).isVisible();
        assertThat(page.locator(".standstill")).hasCount(0);

        page.locator("#reason").fill("確認のため");
        page.locator("main button.danger").click();
        assertThat(page.locator(".standstill")).isVisible();
        page.locator(".standstill a").click();
        page.locator("main form button").click();
        assertThat(page.locator(".standstill")).hasCount(0);
    }

    @Test
    void who_only_looks_sees_the_standstill_and_cannot_end_it() {
        var page = signIn(1280, "ja", ColorScheme.LIGHT, true, "test-viewer", Role.VIEWER);
        assertThat(page.locator(".stop")).hasCount(0);
        SignedIn.program().contentType("application/json").body("{\"reason\": \"確認のため\"}").post("/api/sending/stop").then()
                .statusCode(200);

        page.navigate(address + "ledger");
        assertThat(page.locator(".standstill")).isVisible();
        assertThat(page.locator(".standstill a")).hasCount(0);
    }

    private static String received(String number) {
        return String.join("\n",
                SignedIn.program().get("/api/handset/" + number).then().statusCode(200).extract().<List<String>> path("body"));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far %s is wider than the screen", name).isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations())
                .as("what keeps somebody out of %s", name).extracting(Rule::getHelp).isEmpty();
    }

    private Page signIn(int width, String language, ColorScheme scheme, boolean script) {
        return signIn(width, language, scheme, script, "test-switch", Role.ADMINISTRATOR);
    }

    private Page signIn(int width, String language, ColorScheme scheme, boolean script, String name, Role role) {
        var username = SignedIn.person(name, role);
        visitor = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900)
                .setLocale(language).setColorScheme(scheme).setJavaScriptEnabled(script));
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
        page.locator("#password").press("Enter");
        page.waitForURL(address.toString());
        return page;
    }
}
