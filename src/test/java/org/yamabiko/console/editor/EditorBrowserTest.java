package org.yamabiko.console.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.prompt.recording.SoundFiles;
import org.yamabiko.testing.Chromium;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** The editor in a real browser. Leaves pictures in {@code target/screenshots} for people to look at. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EditorBrowserTest {

    private static final String TWO_LEVELS = """
            {"did":"%s","name":"窓口","language":"ja","trigger":"ANSWER","senderId":"0312345678","flow":{"menu":{\
            "prompt":"カタログは1、修理は2です。","timeout":"PT6S","attempts":3,"keys":{"1":{"text":"catalogue"},\
            "2":{"menu":{"prompt":"冷蔵庫は1です。","timeout":"PT6S","attempts":3,"keys":{"1":{"text":"repair-fridge"}}}}}}}}""";

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
    void a_menu_of_two_levels_is_built_from_nothing_by_mouse() {
        editor = open(1280, "ja").open("0312370001");
        editor.field("名称").fill("窓口");
        editor.field("送信元").fill("0312345678");
        editor.page.locator("#prompt-flow").fill("カタログは1、修理は2です。");
        editor.page.locator("#add-flow").click();
        editor.step("1").getByLabel("送るSMS").selectOption("catalogue");
        assertThat(editor.step("1").locator(".bubble")).containsText("https://www.example.jp/catalogue");
        editor.row("1").click();
        editor.page.locator("#add-flow").click();
        editor.step("2").getByLabel("すること").selectOption("menu");
        editor.step("2").getByLabel("読み上げる案内").fill("冷蔵庫は1です。");
        editor.step("2").getByText("＋ キーを追加").click();
        editor.step("2", "1").getByLabel("送るSMS").selectOption("repair-fridge");

        editor.button("下書きを保存").click();

        assertThat(editor.page.locator(".state")).containsText("保存済み（admin");
        assertThat(kept("0312370001")).isEqualTo(TWO_LEVELS.formatted("0312370001"));
        assertThat(editor.complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "1280, ja", "360, en" })
    void a_prompt_gets_a_pronunciation_or_a_recording(int width, String language) {
        SignedIn.program().contentType("audio/wav").queryParam("say", "例示商事です。").body(SoundFiles.wav(1, 0.2))
                .put("/api/prompts/greeting-" + width).then().statusCode(200);
        editor = open(width, language).open("031237001" + (width == 360 ? 5 : 6));
        var page = editor.page;
        page.locator("#hotline-name").fill("窓口");
        page.locator("#hotline-senderId").fill("0312345678");
        page.locator(".said summary").first().click();
        page.locator("#recording-flow").selectOption("greeting-" + width);
        assertThat(page.locator("#prompt-flow")).hasValue("例示商事です。");
        assertThat(page.locator("#reading-flow")).hasCount(0);
        page.locator("#add-flow").click();
        editor.step("1").locator("select[id^=kind-]").selectOption("say");
        editor.step("1").locator("textarea[id^=value-]").fill("例示です。");
        editor.step("1").locator(".said summary").click();
        editor.step("1").locator("textarea[id^=reading-]").fill("レイジデス。");
        editor.picture("editor-voice-" + width + "-" + language);
        editor.press("Control+s");

        assertThat(page.locator(".state")).containsText("admin");
        var did = "031237001" + (width == 360 ? 5 : 6);
        assertThat(kept(did)).contains("\"prompt\":{\"say\":\"例示商事です。\",\"recording\":\"greeting-" + width + "\"}")
                .contains("{\"say\":{\"say\":\"例示です。\",\"reading\":\"レイジデス。\"}}");
        assertThat(editor.complaints).isEmpty();
    }

    @Test
    void a_menu_of_two_levels_is_built_from_nothing_by_keyboard_alone() {
        editor = open(1280, "ja").open("0312370002");
        editor.press("Tab");
        tabTo("#row-flow", "Tab");
        editor.press("Enter", "Enter");
        tabTo("#prompt-flow", "Tab");
        editor.page.keyboard().insertText("カタログは1、修理は2です。");
        tabTo("#add-flow", "Tab");
        editor.press("Enter", "Tab", "Tab");
        choose("catalogue", "ArrowDown");
        tabTo("[data-row]", "Shift+Tab");
        assertThat(editor.row("1")).isFocused();
        editor.press("Insert", "Tab");
        choose("menu", "ArrowUp");
        tabTo("textarea", "Tab");
        editor.page.keyboard().insertText("冷蔵庫は1です。");
        tabTo("[data-row]", "Shift+Tab");
        assertThat(editor.row("2")).isFocused();
        editor.press("Insert", "Tab", "Tab");
        choose("repair-fridge", "ArrowDown");
        tabTo("#hotline-name", "Tab");
        editor.page.keyboard().insertText("窓口");
        editor.press("Tab");
        editor.page.keyboard().type("0312345678");
        editor.press("Control+s");

        assertThat(editor.page.locator(".state")).containsText("保存済み（admin");
        assertThat(kept("0312370002")).isEqualTo(TWO_LEVELS.formatted("0312370002"));
    }

    @Test
    void a_problem_appears_and_vanishes_where_it_is_while_typing() {
        put("0312370003");
        editor = open(1280, "ja").open("0312370003");
        editor.row("2").click();
        var prompt = editor.step("2").getByLabel("読み上げる案内");
        assertThat(prompt).not().hasAttribute("aria-invalid", "true");

        prompt.fill("");

        assertThat(prompt).hasAttribute("aria-invalid", "true");
        assertThat(editor.step("2").locator(".problem")).hasText("読み上げる言葉を入力してください。");
        assertThat(editor.row("2")).containsText("1件");
        assertThat(editor.page.locator(".bar .problems")).hasText("要確認 1件");
        prompt.fill("冷蔵庫は1を押してください。");
        assertThat(editor.page.locator(".problem")).hasCount(0);
        assertThat(editor.page.locator(".bar .problems")).hasCount(0);
    }

    @Test
    void a_key_is_dragged_into_a_menu_and_comes_back_by_undo() {
        put("0312370004");
        editor = open(1280, "ja").open("0312370004");
        var grip = editor.step("1").locator("> .row > .grip").boundingBox();
        var mouse = editor.page.mouse();
        mouse.move(grip.x + 8, grip.y + 10);
        mouse.down();
        for (int i = 0; i < 3; i++) {
            // rows make room for what is dragged, so that one looks again where to go
            var target = editor.row("2").boundingBox();
            mouse.move(target.x + 40, target.y + target.height * 1.6, new Mouse.MoveOptions().setSteps(10));
            editor.page.waitForTimeout(200);
        }
        mouse.up();

        assertThat(editor.row("2", "2")).containsText("資料請求へのご案内");
        assertThat(editor.row("1")).hasCount(0);
        editor.button("元に戻す").click();
        assertThat(editor.row("1")).containsText("資料請求へのご案内");
        assertThat(editor.page.locator(".state")).containsText("保存済み");
        assertThat(editor.complaints).isEmpty();
    }

    @Test
    void rows_are_moved_nested_and_deleted_by_keyboard() {
        put("0312370005");
        editor = open(1280, "en").open("0312370005");
        editor.row("1").focus();
        editor.press("Alt+ArrowDown");
        assertThat(editor.row("1")).isFocused();
        assertThat(editor.page.locator("[data-menu=flow] > li").first()).containsText("2");
        editor.press("Alt+ArrowRight");
        assertThat(editor.row("2", "2")).isFocused();
        editor.press("Alt+ArrowLeft", "ArrowUp", "ArrowUp");
        assertThat(editor.row("2")).isFocused();
        editor.press("Delete");
        assertThat(editor.row("2")).hasCount(0);
        assertThat(editor.row()).isFocused();
        editor.press("Control+z", "Control+z");
        assertThat(editor.row("2", "2")).isVisible();
        editor.press("Control+y");
        assertThat(editor.row("2", "2")).hasCount(0);
    }

    @Test
    void what_somebody_else_saved_is_said_and_not_lost() {
        put("0312370006");
        editor = open(1280, "ja").open("0312370006");
        editor.field("名称").fill("わたしの窓口");
        var theirs = TWO_LEVELS.formatted("0312370006").replace("窓口", "だれかの窓口");
        SignedIn.program().contentType(ContentType.JSON).body(theirs).put("/api/hotlines/0312370006").then().statusCode(200);

        editor.button("下書きを保存").click();

        assertThat(editor.page.locator("dialog")).containsText("adminさんが");
        editor.picture("editor-conflict-1280-ja");
        editor.button("編集を続ける").click();
        assertThat(editor.field("名称")).hasValue("わたしの窓口");
        assertThat(kept("0312370006")).isEqualTo(theirs);
        editor.press("Control+s");
        editor.button("最新の内容を読み込む（自分の変更は消えます）").click();
        assertThat(editor.field("名称")).hasValue("だれかの窓口");
    }

    @Test
    void who_leaves_unsaved_changes_is_warned() {
        put("0312370007");
        editor = open(1280, "ja").open("0312370007");
        editor.field("名称").fill("変更");
        var warned = new AtomicReference<String>();
        editor.page.onDialog(dialog -> {
            warned.set(dialog.type());
            dialog.dismiss();
        });
        editor.page.locator("nav a[href='/handset']").click();
        editor.page.waitForCondition(() -> "beforeunload".equals(warned.get()));
        assertThat(editor.field("名称")).hasValue("変更");
    }

    @Test
    void what_people_write_is_never_taken_for_markup() {
        var evil = "<img src=x onerror=document.title='gotcha'><script>document.title='gotcha'</script>";
        var document = TWO_LEVELS.formatted("0312370008").replace("窓口", evil).replace("カタログは1、修理は2です。", evil);
        SignedIn.program().contentType(ContentType.JSON).body(document).put("/api/hotlines/0312370008").then().statusCode(200);

        editor = open(1280, "ja").open("0312370008");

        assertThat(editor.page.locator(".bar h1")).containsText(evil);
        assertThat(editor.row()).containsText(evil);
        assertThat(editor.page.locator("main img, main script")).hasCount(0);
        assertThat(editor.page).hasTitle(Pattern.compile("03-1237-0008"));
    }

    @Test
    void a_prompt_is_heard() {
        editor = open(1280, "ja").open("05087654321");
        editor.step().locator("> .row > .listen").click();
        assertThat(editor.step().locator("> .row > .listen")).hasAttribute("aria-pressed", "true");
        editor.step().locator("> .row > .listen").click();
        assertThat(editor.step().locator("> .row > .listen")).hasAttribute("aria-pressed", "false");
        assertThat(editor.complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "360, ja, LIGHT", "360, en, DARK", "1280, ja, LIGHT", "1280, en, DARK", "1920, ja, DARK" })
    void the_editor_fits_its_screen(int width, String language, ColorScheme scheme) {
        editor = new EditorInBrowser(chromium.browser(), address, width, language, scheme).open("05087654321");
        var name = width + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT);
        editor.picture("editor-" + name);
        editor.row("2").click();
        editor.row("2", "1").click();
        editor.step("2").getByRole(AriaRole.TEXTBOX).first().fill("");
        assertThat(editor.page.locator(".problem").first()).isVisible();
        editor.page.locator("section[aria-labelledby=hours-title] input[type=checkbox]").check();
        editor.page.locator(".exceptions > button").click();
        editor.picture("editor-open-" + name);
        assertThat((Integer) editor.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far it is wider than the screen").isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(editor.page).setLegacyMode(true).withTags(RULES).analyze().getViolations())
                .extracting(violation -> violation.getId() + " " + violation.getHelp()).isEmpty();
        assertThat(editor.complaints).isEmpty();
    }

    private EditorInBrowser open(int width, String language) {
        return new EditorInBrowser(chromium.browser(), address, width, language, ColorScheme.LIGHT);
    }

    /** As a person without a mouse gets there. */
    private void tabTo(String selector, String key) {
        for (int i = 0; i < 80; i++) {
            if (onFocused("(element, selector) => element.matches(selector)", selector)) {
                return;
            }
            editor.press(key);
        }
        throw new AssertionError(selector + " cannot be reached by " + key);
    }

    private void choose(String option, String key) {
        for (int i = 0; i < 80; i++) {
            if (onFocused("(element, option) => element.value === option", option)) {
                return;
            }
            editor.press(key);
        }
        throw new AssertionError(option + " cannot be chosen by " + key);
    }

    private boolean onFocused(String question, String argument) {
        return (Boolean) editor.focused().evaluate(question, argument);
    }

    private static void put(String did) {
        SignedIn.program().contentType(ContentType.JSON).body(TWO_LEVELS.formatted(did)).put("/api/hotlines/" + did).then()
                .statusCode(200);
    }

    private static String kept(String did) {
        return SignedIn.program().get("/api/hotlines/" + did).asString();
    }
}
