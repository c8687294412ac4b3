package org.yamabiko.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yamabiko.account.Role;
import org.yamabiko.call.agi.CallsByAgi;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** What the console is for, from nothing to a text and back, by two people who only have a browser. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(StoryBrowserTest.FourEyes.class)
class StoryBrowserTest {

    /** A company in which a second person looks before callers notice. */
    public static class FourEyes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yamabiko.samples", "false", "yamabiko.approval.required", "true");
        }
    }

    private static final String DID = "0312371111";

    private static Chromium chromium;

    @Inject
    CallsByAgi calls;

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

    @Test
    void a_hotline_is_built_approved_called_changed_and_taken_back() {
        SignedIn.program().put("/api/domains/example.jp").then().statusCode(200);
        SignedIn.program().put("/api/company-names/例示商事").then().statusCode(200);
        var hanako = signIn(SignedIn.person("hanako", Role.EDITOR));
        var taro = signIn(SignedIn.person("taro", Role.APPROVER));

        hanakoWritesAText(hanako, "brochure", "パンフレットのご案内");
        hanakoWritesAText(hanako, "washer", "洗濯機の修理のご案内");
        taroApproves(taro, "#text-brochure");
        taroApproves(taro, "#text-washer");

        hanakoBuildsATwoLevelMenu(hanako);
        hanakoAsksForApproval(hanako, "はじめて公開します");
        taroApproves(taro, "#content article");
        callerGets("09012373001", "https://www.example.jp/washer", "2", "1");
        theCallIsInTheLedger(taro, "3001", "washer");

        hanakoTurnsKeyTwoIntoASentence(hanako);
        hanakoAsksForApproval(hanako, "修理の受付を終了します");
        taro.navigate(address + "approvals");
        assertThat(taro.locator("#content article")).containsText("2");
        taroApproves(taro, "#content article");
        assertThat(calls.dial(DID).from("09012373002").presses("2").call()).isNotEmpty();
        assertThat(received("09012373002")).isEmpty();

        taroRestoresTheFirstVersion(taro);
        callerGets("09012373003", "https://www.example.jp/washer", "2", "1");
    }

    private void hanakoWritesAText(Page page, String key, String purpose) {
        page.navigate(address + "texts/new");
        page.locator("#key").fill(key);
        page.locator("#purpose").fill(purpose);
        page.locator("#body").fill("【例示商事】" + purpose + "です。\n{url}へ");
        page.locator("#url").fill("https://www.example.jp/" + key);
        assertThat(page.locator("#verdict")).containsText("直すまで承認できません。");

        page.locator("#body").fill("【例示商事】" + purpose + "です。\n{url}\n");
        assertThat(page.locator("#verdict")).containsText("このまま承認できます。");
        assertThat(page.locator("#preflight .phone").first()).containsText("https://www.example.jp/" + key);
        button(page, "保存して承認を依頼").click();
        assertThat(page.locator(".standing .badge").first()).containsText("承認待ち");
    }

    private void taroApproves(Page page, String article) {
        page.navigate(address + "approvals");
        var waiting = article.startsWith("#text-")
                ? page.locator("#content article").filter(new Locator.FilterOptions().setHas(page.locator(article)))
                : page.locator(article).first();
        waiting.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("承認する").setExact(true)).click();
        assertThat(page.locator(".notice.good").first()).isVisible();
    }

    private void hanakoBuildsATwoLevelMenu(Page page) {
        page.navigate(address + "hotlines/new");
        page.locator("#did").fill("03-1237-1111");
        page.locator("#name").fill("ご案内ダイヤル");
        page.locator("#senderId").fill("03-1234-5678");
        button(page, "下書きを作る").click();
        page.waitForURL("**/hotlines/*" + "1237" + "*");
        page.navigate(address + "hotlines/" + DID + "/edit");
        page.locator("#kind-flow").selectOption("menu");
        page.locator("#prompt-flow").fill("パンフレットは1、修理は2を押してください。");
        page.locator("#add-flow").click();
        step(page, "1").getByLabel("送るSMS").selectOption("brochure");
        step(page, "1").locator("> .row > .head").click();
        page.locator("#add-flow").click();
        step(page, "2").getByLabel("すること").selectOption("menu");
        step(page, "2").getByLabel("読み上げる案内").fill("洗濯機は1を押してください。");
        step(page, "2").getByText("＋ キーを追加").click();
        step(page, "2", "1").getByLabel("送るSMS").selectOption("washer");
        save(page);
    }

    private void hanakoTurnsKeyTwoIntoASentence(Page page) {
        page.navigate(address + "hotlines/" + DID + "/edit");
        step(page, "2").locator("> .row > .head").click();
        step(page, "2").getByLabel("すること").first().selectOption("say");
        step(page, "2").getByRole(AriaRole.TEXTBOX).first().fill("修理の受付は終了しました。");
        save(page);
    }

    private static void save(Page page) {
        button(page, "下書きを保存").click();
        assertThat(page.locator(".bar .state")).containsText("保存済み（hanako");
    }

    private void hanakoAsksForApproval(Page page, String note) {
        page.navigate(address + "hotlines/" + DID);
        page.locator("form[action$=propose] #note").fill(note);
        button(page, "承認を依頼する").click();
        assertThat(page.locator(".notice.good").first()).containsText("承認を依頼しました。");
    }

    private void callerGets(String caller, String link, String... keys) {
        calls.dial(DID).from(caller).presses(keys).call();
        await().untilAsserted(() -> assertThat(received(caller)).contains(link));
    }

    private static String received(String number) {
        return String.join("\n", SignedIn.program().get("/api/handset/" + number).jsonPath().getList("body", String.class));
    }

    private void theCallIsInTheLedger(Page page, String ending, String text) {
        page.navigate(address + "ledger?ending=" + ending);
        assertThat(page.locator("table.found tbody tr")).hasCount(1);
        page.locator("table.found tbody tr a").first().click();
        assertThat(page.locator("#content")).containsText(text);
        assertThat(page.locator("#content")).containsText("配達済み");
    }

    private void taroRestoresTheFirstVersion(Page page) {
        page.navigate(address + "hotlines/" + DID);
        page.locator(".revisions tbody tr").last().getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".notice.good").first()).containsText("前の版に戻し、公開しました。");
        assertThat(page.locator(".revisions tbody tr")).hasCount(3);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The step behind these keys in the editor's tree. */
    private static Locator step(Page page, String... keys) {
        var place = page.locator("[data-id=flow]");
        for (var key : keys) {
            place = place.locator("> ul.keys > li.step")
                    .filter(new Locator.FilterOptions().setHas(page.locator("> .row .cap").getByText(key)));
        }
        return place;
    }

    private Page signIn(String username) {
        var visitor = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("ja"));
        visitor.setDefaultTimeout(15_000);
        var page = visitor.newPage();
        page.navigate(address.toString());
        page.locator("#username").fill(username);
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address.toString());
        return page;
    }
}
