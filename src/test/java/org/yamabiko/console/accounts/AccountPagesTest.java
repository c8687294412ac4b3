package org.yamabiko.console.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yamabiko.account.Role;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AccountPagesTest {

    private static final Pattern PASSWORD = Pattern.compile("<code id=\"password\">([a-z2-9-]+)</code>");
    private static final Pattern KEY = Pattern.compile("<code id=\"key\">(ymb_[a-z2-7]+)</code>");

    @Test
    void a_new_account_comes_with_a_password_that_is_shown_once() {
        var username = name();
        var made = make(username, "山田 花子", "editor");
        made.then().statusCode(200).header("Cache-Control", "no-store")
                .body(containsString("最初のパスワード"), containsString("山田 花子"),
                        containsString("この画面を閉じると、二度と表示できません。"));
        admin().get("/accounts/" + username).then().body(containsString("初回ログイン待ち"),
                not(containsString(found(PASSWORD, made))));
        admin().get("/accounts").then().body(containsString("href=\"/accounts/" + username + "\""), containsString("編集者"));
    }

    @Test
    void a_form_with_mistakes_comes_back_with_what_was_typed_and_the_reasons() {
        make("山田", "Hanako", "editor").then().statusCode(400)
                .body(containsString("入力内容を確認してください。"), containsString("value=\"山田\""), containsString("value=\"Hanako\""),
                        containsString("value=\"editor\" checked"), containsString("先頭は英字にしてください。"));
        SignedIn.browser().header("Accept-Language", "en").formParam("username", "1x").formParam("name", "")
                .post("/accounts").then().statusCode(400)
                .body(containsString("Use 2 to 32 lower-case letters"), containsString("Enter 1 to 100 characters."));
    }

    @Test
    void name_and_roles_are_changed() {
        var username = SignedIn.person(name(), Role.VIEWER);
        admin().formParam("name", "佐藤 次郎").formParam("roles", "editor", "approver").post("/accounts/" + username).then()
                .statusCode(303).header("Location", endsWith("/accounts/" + username + "?done=saved"));
        admin().get("/accounts/" + username + "?done=saved").then().body(containsString("保存しました。"),
                containsString("佐藤 次郎"), containsString("value=\"approver\" checked"));
    }

    @Test
    void an_account_is_closed_and_opened_again() {
        var username = SignedIn.person(name(), Role.VIEWER);
        admin().post("/accounts/" + username + "/close").then().statusCode(303);
        admin().get("/accounts/" + username + "?done=closed").then()
                .body(containsString("利用を停止しました。"), containsString("利用を再開する"));
        admin().post("/accounts/" + username + "/reopen").then().statusCode(303);
        admin().get("/accounts/" + username).then().body(containsString("利用を停止する"));
    }

    @Test
    void one_with_a_made_password_is_led_to_choose_another_and_signs_in_with_it() {
        var username = name();
        var password = found(PASSWORD, make(username, "山田 花子", "viewer"));
        var newcomer = japanese(SignedIn.browser(username, password));
        newcomer.get("/").then().statusCode(303).header("Location", endsWith("/me"));
        newcomer.get("/me").then().body(containsString("最初に、自分だけが知っているパスワードに変えてください。"));

        japanese(SignedIn.browser(username, password)).formParam("present", password).formParam("wanted", "short")
                .post("/me/password").then().statusCode(400).body(containsString("12文字以上にしてください。"));
        japanese(SignedIn.browser(username, password)).formParam("present", password).formParam("wanted", "mine alone, really")
                .post("/me/password").then().statusCode(303).header("Location", endsWith("/sign-in?changed=yes"));

        given().header("Accept-Language", "ja").get("/sign-in?changed=yes").then()
                .body(containsString("パスワードを変更しました。新しいパスワードでログインしてください。"));
        SignedIn.browser(username, "mine alone, really").get("/").then().statusCode(200);
    }

    @Test
    void a_wrong_present_password_is_said_beside_its_field() {
        var username = SignedIn.person(name(), Role.VIEWER);
        japanese(SignedIn.browser(username, SignedIn.PASSWORD)).formParam("present", "guess")
                .formParam("wanted", "mine alone, really").post("/me/password").then().statusCode(400)
                .body(containsString("<p class=\"problem\" id=\"present-problem\">現在のパスワードが違うか"));
    }

    @Test
    void a_key_is_made_shown_once_used_and_revoked() {
        var username = SignedIn.person(name(), Role.EDITOR);
        var me = japanese(SignedIn.browser(username, SignedIn.PASSWORD));
        var made = japanese(SignedIn.browser(username, SignedIn.PASSWORD)).formParam("name", "夜間の集計")
                .formParam("roles", "viewer").formParam("days", "90").post("/me/keys");
        made.then().statusCode(200).body(containsString("APIキーを発行しました"), containsString("夜間の集計"));
        var key = found(KEY, made);
        given().header("Authorization", "Bearer " + key).get("/api/me").then().statusCode(200);

        var page = me.get("/me").asString();
        assertThat(page).contains("夜間の集計", "<code>" + key.substring(0, 12) + "…</code>").doesNotContain(key);
        var id = found(Pattern.compile("/me/keys/([0-9a-f-]{36})/revoke"), page);
        japanese(SignedIn.browser(username, SignedIn.PASSWORD)).post("/me/keys/" + id + "/revoke").then().statusCode(303);
        given().header("Authorization", "Bearer " + key).get("/api/me").then().statusCode(401);
    }

    @Test
    void a_key_needs_a_purpose_and_a_role_of_ones_own() {
        var username = SignedIn.person(name(), Role.EDITOR);
        var me = japanese(SignedIn.browser(username, SignedIn.PASSWORD));
        me.formParam("name", "").post("/me/keys").then().statusCode(400)
                .body(containsString("何に使うキーかを1〜60文字で入力してください。"));
        japanese(SignedIn.browser(username, SignedIn.PASSWORD)).get("/me").then()
                .body(containsString("value=\"editor\""), not(containsString("value=\"administrator\"")));
    }

    @Test
    void the_language_is_chosen_on_ones_own_page() {
        var username = SignedIn.person(name(), Role.VIEWER);
        japanese(SignedIn.browser(username, SignedIn.PASSWORD)).get("/me?lang=en").then().statusCode(200)
                .cookie("lang", "en").body(containsString("<html lang=\"en\">"), containsString("Change the password"));
    }

    @Test
    void the_trail_shows_who_changed_what_from_what_to_what() {
        var username = SignedIn.person(name(), Role.VIEWER);
        admin().formParam("name", username).formParam("roles", "editor", "approver").post("/accounts/" + username);
        admin().get("/audit?subject=account:" + username + "&action=ACCOUNT_CHANGED").then().statusCode(200)
                .body(containsString("利用者の変更"), containsString("権限"),
                        containsString("<span class=\"vh\">変更前：</span>閲覧者</del>"),
                        containsString("<span class=\"vh\">変更後：</span>編集者, 承認者</ins>"));
        admin().get("/audit?actor=nobody-at-all").then().body(containsString("条件に合う記録はありません。"));
        admin().get("/audit?from=tomorrow&action=DANCED").then().statusCode(200);
    }

    @Test
    void the_trail_goes_on_on_the_next_page() {
        var page = admin().get("/audit?actor=admin").asString();
        for (int i = 0; i < 60 && !page.contains("前の記録へ"); i++) {
            SignedIn.session("admin", PostgresForTests.ADMIN_PASSWORD);
            page = admin().get("/audit?actor=admin").asString();
        }
        var older = found(Pattern.compile("<a href=\"([^\"]+)\">前の記録へ"), page).replace("&amp;", "&");
        assertThat(older).contains("actor=admin").contains("before=");
        admin().urlEncodingEnabled(false).get(older).then().statusCode(200);
    }

    @Test
    void markup_in_a_name_or_a_purpose_stays_words() {
        var username = SignedIn.person(name(), Role.EDITOR);
        admin().formParam("name", "<script>alert(1)</script>").formParam("roles", "editor").post("/accounts/" + username);
        japanese(SignedIn.browser(username, SignedIn.PASSWORD)).formParam("name", "\"><img src=x onerror=alert(1)>")
                .formParam("roles", "editor").post("/me/keys").then().statusCode(200).body(not(containsString("<img src=x")));
        for (var page : new String[] { "/accounts", "/accounts/" + username, "/audit" }) {
            admin().get(page).then().statusCode(200).body(not(containsString("<script>alert")),
                    not(containsString("<img src=x")));
        }
        japanese(SignedIn.browser(username, SignedIn.PASSWORD)).get("/me").then().statusCode(200)
                .body(not(containsString("<script>alert")), not(containsString("<img src=x")));
    }

    @Test
    void one_without_the_role_gets_a_page_that_says_so() {
        japanese(SignedIn.browser(Role.VIEWER)).accept("text/html").get("/accounts").then().statusCode(403)
                .contentType("text/html").body(containsString("この画面を開く権限がありません"), containsString("<html lang=\"ja\">"));
        admin().accept("text/html").get("/accounts/nobody-here").then().statusCode(404)
                .body(containsString("見つかりません"));
    }

    private static Response make(String username, String personName, String role) {
        return admin().formParam("username", username).formParam("name", personName).formParam("roles", role)
                .post("/accounts");
    }

    private static RequestSpecification admin() {
        return japanese(SignedIn.browser());
    }

    private static RequestSpecification japanese(RequestSpecification request) {
        return request.header("Accept-Language", "ja").contentType(SignedIn.FORM);
    }

    private static String name() {
        return "q" + Long.toString(System.nanoTime(), 36);
    }

    private static String found(Pattern pattern, Response page) {
        return found(pattern, page.asString());
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
