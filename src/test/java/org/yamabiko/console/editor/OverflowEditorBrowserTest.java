package org.yamabiko.console.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** The text in a surge, reasons of other systems and keys that stop, in a real browser. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OverflowEditorBrowserTest {

    private static final String HOTLINE = """
            {"did":"%s","name":"窓口","language":"ja","trigger":"ANSWER","senderId":"0312345678","flow":{"menu":{\
            "prompt":"カタログは1です。","timeout":"PT6S","attempts":3,"keys":{"1":{"text":"catalogue"}%s}%s}}%s}""";

    private static Chromium chromium;

    @TestHTTPResource
    URL address;

    private EditorInBrowser editor;

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
        editor.close();
    }

    @Test
    void the_text_in_a_surge_is_the_one_of_the_flow_until_another_is_chosen() {
        editor = open("0312370101", 1280, "ja");
        var surge = editor.field("混雑時に送る文面");
        assertThat(chosen(surge)).hasText("流れのとおり：資料請求へのご案内");
        editor.button("＋ キーを追加 (はじめのメニューのキー)").click();
        editor.step("2").getByLabel("すること").selectOption("stop");
        assertThat(editor.row("2")).containsText("今後SMSを送らない");
        assertThat(chosen(surge)).containsText("どれか1つには決まりません");

        surge.selectOption("delivery");
        editor.button("下書きを保存").click();

        assertThat(editor.page.locator(".state")).containsText("保存済み（admin");
        assertThat(kept("0312370101")).isEqualTo(HOTLINE.formatted("0312370101", ",\"2\":{\"stop\":true}", "",
                ",\"surge\":{\"text\":\"delivery\"}"));
        surge.selectOption("");
        editor.press("Control+s");
        assertThat(editor.page.locator(".state")).containsText("保存済み（admin");
        assertThat(kept("0312370101")).doesNotContain("surge");
        assertThat(editor.complaints).isEmpty();
    }

    @Test
    void reasons_are_added_named_and_deleted() {
        editor = open("0312370102", 1280, "ja");
        var add = editor.page.locator("#add-reason");
        add.selectOption("waited");
        assertThat(reason(0).locator(".head")).containsText("待ち時間超過（waited）");
        reason(0).getByLabel("送るSMS").selectOption("delivery");
        add.selectOption("other");
        reason(1).getByLabel("理由の名前").fill("waited");
        reason(1).getByLabel("理由の名前").press("Tab");
        assertThat(reason(1).getByLabel("理由の名前")).hasValue("waited-2");
        reason(1).getByLabel("理由の名前").fill("VIP");
        reason(1).getByLabel("理由の名前").press("Tab");
        assertThat(reason(1).locator(".problem").first()).containsText("半角の英小文字");
        reason(1).getByLabel("理由の名前").fill("vip");
        reason(1).getByLabel("理由の名前").press("Tab");
        reason(1).getByLabel("すること").selectOption("say");
        reason(1).getByLabel("読み上げる言葉").fill("担当者からおかけ直しします。");
        editor.button("下書きを保存").click();

        assertThat(editor.page.locator(".state")).containsText("保存済み（admin");
        assertThat(kept("0312370102")).isEqualTo(HOTLINE.formatted("0312370102", "", "",
                ",\"reasons\":{\"waited\":{\"text\":\"delivery\"},\"vip\":{\"say\":\"担当者からおかけ直しします。\"}}"));
        reason(0).getByText("この理由を削除").click();
        assertThat(editor.page.locator(".reason")).hasCount(1);
        assertThat(editor.complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "390, ja", "390, en", "1280, ja", "1280, en" })
    void all_of_it_fits_the_screen_and_is_told_on_the_hotlines_page(int width, String language) {
        var did = "03123701" + (width == 390 ? 1 : 2) + ("ja".equals(language) ? 1 : 2);
        put(HOTLINE.formatted(did, ",\"9\":{\"stop\":true}", ",\"otherwise\":{\"text\":\"catalogue\"}",
                ",\"surge\":{\"text\":\"delivery\"},\"reasons\":{\"waited\":{\"text\":\"delivery\"},\"vip\":{\"menu\":{"
                        + "\"prompt\":\"修理は1です。\",\"keys\":{\"1\":{\"text\":\"repair-fridge\"},\"9\":{\"stop\":true}}}}}"),
                did);
        editor = new EditorInBrowser(chromium.browser(), address, width, language, ColorScheme.LIGHT).open(did);
        editor.row("9").click();
        reason(0).locator(".head").first().click();
        editor.picture("editor-overflow-" + width + "-" + language);
        assertFits();

        editor.page.navigate(address + "hotlines/0" + did.substring(1));
        editor.picture("hotline-overflow-" + width + "-" + language);
        assertThat(editor.page.locator("main"))
                .containsText("ja".equals(language) ? "今後のSMSを停止（配信停止）" : "Sends this caller no more texts");
        assertThat(editor.page.locator("main")).containsText("ja".equals(language) ? "混雑時" : "In a surge");
        assertFits();
    }

    private void assertFits() {
        assertThat((Integer) editor.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far it is wider than the screen").isLessThanOrEqualTo(0);
        assertThat(editor.complaints).isEmpty();
    }

    private EditorInBrowser open(String did, int width, String language) {
        put(HOTLINE.formatted(did, "", "", ""), did);
        return new EditorInBrowser(chromium.browser(), address, width, language, ColorScheme.LIGHT).open(did);
    }

    private Locator reason(int index) {
        return editor.page.locator(".reason").nth(index);
    }

    private static Locator chosen(Locator select) {
        return select.locator("option:checked");
    }

    private static void put(String document, String did) {
        SignedIn.program().contentType(ContentType.JSON).body(document).put("/api/hotlines/" + did).then().statusCode(200);
    }

    private static String kept(String did) {
        return SignedIn.program().get("/api/hotlines/" + did).asString();
    }
}
