package org.yamabiko.console.hotlines;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.hotline.Proposals;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.text.ApprovalRequired;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The pages of hotlines in a real browser. Leaves pictures in {@code target/screenshots} for people to look at. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(ApprovalRequired.class)
class HotlinesBrowserTest {

    private static final String MENU = """
            {"did": "0312344901", "name": "サポート窓口", "senderId": "0312345678",
             "flow": {"menu": {"prompt": "カタログは1、修理は2、担当者とお話しになる場合は0を押してください。", "keys": {
               "1": {"say": "資料はホームページからお申し込みいただけます。"},
               "2": {"menu": {"prompt": "冷蔵庫は1、洗濯機は2を押してください。", "keys": {
                 "1": {"say": "冷蔵庫の修理は、担当者が折り返しお電話します。"}, "2": {"transfer": "washer"}}}},
               "0": {"transfer": "support"}}, "otherwise": {"say": "お電話ありがとうございました。"}}},
             "withheld": {"say": "番号の前に186をつけて、おかけ直しください。"},
             "hours": {"weekly": {"mon": ["09:00-12:00", "13:00-18:00"], "tue": ["09:00-18:00"], "wed": ["09:00-18:00"],
                 "thu": ["09:00-18:00"], "fri": ["09:00-18:00"]}, "holidays": "closed",
               "exceptions": [{"from": "2026-12-29", "to": "2027-01-03", "open": [], "name": "年末年始"}],
               "outside": {"say": "本日の受付は終了しました。"}}}""";

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

    @Inject
    Drafts drafts;
    @Inject
    Proposals proposals;

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
    }

    @ParameterizedTest
    @CsvSource({ "360, ja, LIGHT", "1280, ja, LIGHT", "1280, en, DARK", "360, en, LIGHT" })
    void every_page_fits_its_screen(int width, String language, ColorScheme scheme) {
        var did = sample(MENU);
        var name = width + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT);
        var page = signIn(width, language, scheme);

        picture(page, "hotlines", "hotlines-" + name);
        picture(page, "hotlines/new", "hotline-new-" + name);
        picture(page, Addresses.of(did).substring(1), "hotline-changed-" + name);
        picture(page, Addresses.of(did).substring(1) + "/revisions/1", "hotline-revision-" + name);
        var plan = proposals.propose(did, "hanako", "修理の案内を新しくします。", Optional.of(Instant.now().plusSeconds(86_400)));
        picture(page, "approvals", "approvals-" + name);
        picture(page, Addresses.of(did).substring(1), "hotline-waiting-" + name);
        proposals.withdraw(did, plan.id(), "hanako", "");
        assertThat(complaints).isEmpty();
    }

    private PhoneNumber sample(String document) {
        var did = drafts.put(FlowDocument.json(document), "hanako").did();
        if (drafts.get(did).liveRevision() == null) {
            proposals.approve(did, proposals.propose(did, "hanako", "はじめて公開します。", Optional.empty()).id(), "taro", "");
        }
        drafts.put(FlowDocument.json(document.replace("\"transfer\": \"washer\"", "\"say\": \"洗濯機の修理はこちらの番号では承っておりません。\"")
                .replace("09:00-18:00\"], \"wed\"", "10:00-18:00\"], \"wed\"")), "hanako");
        return did;
    }

    private void picture(Page page, String path, String name) {
        page.navigate(address + path);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far %s is wider than the screen", name).isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations()
                .stream()
                .map(violation -> violation.getId() + " "
                        + violation.getNodes().stream().map(node -> node.getTarget()).toList()))
                .as("what axe finds on %s", name).isEmpty();
    }

    private Page signIn(int width, String language, ColorScheme scheme) {
        visitor = chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900).setLocale(language).setColorScheme(scheme));
        visitor.setDefaultTimeout(20_000);
        var page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.navigate(address.toString());
        page.locator("#username").fill("admin");
        page.locator("#password").fill(PostgresForTests.ADMIN_PASSWORD);
        page.locator("#password").press("Enter");
        assertThat(page.locator("h1")).isVisible();
        page.waitForURL(address.toString());
        return page;
    }
}
