package org.yamabiko.console.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Accounts in a real browser, from the first sign-in to the closed door. Leaves pictures in {@code target/screenshots}. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AccountPagesBrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

    @TestHTTPResource
    URL address;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> visitors = new ArrayList<>();

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
        visitors.forEach(BrowserContext::close);
    }

    @Test
    void a_newcomer_gets_an_account_chooses_a_password_and_is_out_when_the_account_is_closed() {
        var username = "hanako" + System.nanoTime();
        var admin = signIn("admin", PostgresForTests.ADMIN_PASSWORD, 1280, "ja", ColorScheme.LIGHT);
        admin.navigate(address + "accounts");
        admin.getByText("利用者を追加").click();
        admin.getByLabel("ユーザー名").fill(username);
        admin.getByLabel("名前").fill("山田 花子");
        admin.getByLabel("編集者").check();
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("追加する")).click();
        var lent = admin.locator("#password").textContent();

        var hanako = signIn(username, lent, 360, "ja", ColorScheme.LIGHT);
        assertThat(hanako.getByRole(AriaRole.ALERT)).containsText("自分だけが知っているパスワード");
        hanako.getByLabel("現在のパスワード").fill(lent);
        hanako.getByLabel("新しいパスワード").fill("a valley with an echo");
        hanako.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("パスワードを変える")).click();
        type(hanako, username, "a valley with an echo");
        assertThat(hanako.locator("h1")).containsText("本日");

        admin.getByText("伝えました").click();
        admin.getByText("利用を停止する").click();
        assertThat(admin.getByRole(AriaRole.STATUS).last()).containsText("利用を停止しました。");
        hanako.navigate(address + "me");
        assertThat(hanako.locator("h1")).hasText("山彦にログイン");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "360, ja, LIGHT", "360, en, DARK", "1280, ja, LIGHT", "1280, en, DARK" })
    void every_page_fits_its_screen(int width, String language, ColorScheme scheme) {
        SignedIn.person("test-editor", Role.EDITOR);
        SignedIn.person("test-approver", Role.APPROVER);
        var name = width + "-" + language;
        var page = signIn("admin", PostgresForTests.ADMIN_PASSWORD, width, language, scheme);
        for (var place : List.of("accounts", "accounts/new", "accounts/test-editor", "audit")) {
            page.navigate(address + place);
            picture(page, place.replace('/', '-') + "-" + name);
        }
        page = signIn("test-editor", SignedIn.PASSWORD, width, language, scheme);
        page.navigate(address + "me");
        page.locator("#key-name").fill("nightly report");
        page.locator("form[action='/me/keys'] button").click();
        picture(page, "new-key-" + name);
        page.navigate(address + "me");
        picture(page, "me-" + name);
        page.locator("#wanted").fill("short");
        page.locator("#present").fill("x");
        page.locator("form[action='/me/password'] button").click();
        picture(page, "me-problem-" + name);
        assertThat(complaints).allMatch(complaint -> complaint.contains("400"));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far %s is wider than the screen", name).isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations())
                .as("what keeps somebody out of %s", name).extracting(Rule::getHelp).isEmpty();
    }

    private Page signIn(String username, String password, int width, String language, ColorScheme scheme) {
        var visitor = chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900).setLocale(language).setColorScheme(scheme));
        visitors.add(visitor);
        visitor.setDefaultTimeout(10_000);
        var page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.navigate(address.toString());
        type(page, username, password);
        return page;
    }

    private static void type(Page page, String username, String password) {
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(username);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
        assertThat(page.locator("nav.side, .menu").first()).isAttached();
    }
}
