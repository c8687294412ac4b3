package org.yamabiko.console.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.yamabiko.testing.PostgresForTests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/** Somebody at the editor, with a mouse and a keyboard. */
final class EditorInBrowser implements AutoCloseable {

    final Page page;
    final List<String> complaints = new ArrayList<>();
    private final BrowserContext visitor;
    private final URL address;

    EditorInBrowser(Browser browser, URL address, int width, String language, ColorScheme scheme) {
        this.address = address;
        visitor = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language)
                .setColorScheme(scheme));
        visitor.setDefaultTimeout(10_000);
        page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        signIn();
    }

    private void signIn() {
        page.navigate(address.toString());
        page.locator("#username").fill("admin");
        page.locator("#password").fill(PostgresForTests.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
    }

    EditorInBrowser open(String did) {
        page.navigate(address + "hotlines/" + did + "/edit");
        assertThat(page.locator(".bar h1")).isVisible();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The row of the keys that lead there, such as "2" and "1". */
    Locator step(String... keys) {
        var place = page.locator("[data-id=flow]");
        for (var key : keys) {
            place = place.locator("> ul.keys > li.step").filter(new Locator.FilterOptions()
                    .setHas(page.locator("> .row .cap").getByText(key)));
        }
        return place;
    }

    Locator row(String... keys) {
        return step(keys).locator("> .row > .head");
    }

    /** What is focused, for whoever has no mouse. */
    Locator focused() {
        return page.locator(":focus");
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
