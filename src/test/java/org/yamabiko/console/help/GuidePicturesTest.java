package org.yamabiko.console.help;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.SelectOption;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Takes the pictures of the staff guide from the real pages, with the samples alone:
 * {@code ./yamabiko mvn test -Dtest=GuidePicturesTest -Dyamabiko.pictures=true}. They are committed with the pages they show.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@EnabledIfSystemProperty(named = "yamabiko.pictures", matches = "true")
class GuidePicturesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "web", "public", "static", "guide");
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;
    private static final int HEAVIEST = 60_000;
    private static final int BEST = 85;

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

    @ParameterizedTest
    @ValueSource(strings = { "ja", "en" })
    void take(String language) throws IOException {
        for (int call = 0; call < 3; call++) {
            SignedIn.browser().post("/help/sample-call").then().statusCode(303);
        }
        SignedIn.program().post("/api/hotlines/05087654321/publish").then().statusCode(200);
        try (var visitor = visitor(language)) {
            var page = visitor.newPage();
            signIn(page);
            take(page, "", "overview", language);
            take(page, "handset", "handset", language);
            take(page, "hotlines", "hotlines", language);
            take(page, "hotlines/05087654321/edit", "editor", language);
            take(page, "texts/catalogue", "text", language);
            take(page, "hotlines/05087654321#revisions-title", "revisions", language);
            take(page, "ledger", "ledger", language);
            rehearse(page);
            page.setViewportSize(WIDTH * 3 / 2, HEIGHT * 3 / 2);
            page.evaluate("scrollTo(0, 0)");
            keep(page, "lab", language);
            page.setViewportSize(WIDTH, HEIGHT);
            page.navigate(address + "exchange");
            page.locator("#file").setInputFiles(new FilePayload("texts.csv", "text/csv", """
                    key,body,url,purpose
                    catalogue,"【例示商事】新しいカタログはこちらです。
                    {url}
                    ",https://www.example.jp/catalogue/2027,資料請求へのご案内
                    returns,"【例示商事】返品のお申し込みはこちらです。
                    {url}
                    ",https://www.example.jp/returns,返品のご案内
                    """.getBytes(StandardCharsets.UTF_8)));
            page.locator("form[data-upload] button").click();
            page.waitForURL("**/exchange/*-*");
            keep(page, "import", language);
        }
    }

    private void rehearse(Page page) {
        page.navigate(address + "lab?did=05087654321");
        page.locator("#did").selectOption(new SelectOption().setIndex(1));
        page.locator("[data-call]").click();
        page.locator("[data-transcript] .heard").first().waitFor();
        page.locator("[data-key='1']").click();
        page.locator("[data-texts] .bubble").waitFor();
    }

    private void take(Page page, String path, String name, String language) throws IOException {
        var status = page.navigate(address + path).status();
        if (status != 200) {
            throw new IllegalStateException("/" + path + " answers " + status);
        }
        keep(page, name, language);
    }

    /** As light as the guide can bear: the best picture that is not too heavy. */
    private static void keep(Page page, String name, String language) throws IOException {
        page.waitForTimeout(500);
        byte[] picture = null;
        for (int quality = BEST; picture == null || picture.length > HEAVIEST; quality -= 5) {
            picture = page.screenshot(new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(quality));
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "guide", name + "-" + language
                + ".png")));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + "-" + language + ".jpg"), picture);
    }

    private void signIn(Page page) {
        page.navigate(address + "sign-in");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(PostgresForTests.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
        page.locator("[data-tour-close]").click();
    }

    private BrowserContext visitor(String language) {
        var visitor = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT)
                .setLocale(language).setColorScheme(ColorScheme.LIGHT));
        visitor.setDefaultTimeout(15_000);
        return visitor;
    }
}
