package org.yamabiko.console.shield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.account.Role;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The page of the shield, as its HTML says it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
class ShieldPageTest {

    private static final String SOMEBODY = "090-3333-4444";

    @Inject
    LedgerRows rows;
    @Inject
    DataSource database;

    @BeforeEach
    @AfterEach
    void nothing_is_set() throws SQLException {
        rows.clear();
        MigratedDatabase.run(database, "truncate guard_limit, guard_use, guard_hit, blocked_number, denied_prefix");
        for (var limit : new String[] { "RECIPIENT_DAY", "MONEY_DAY" }) {
            post(admin(), "/shield/limits/" + limit + "/standard", Map.of()).statusCode(303);
        }
    }

    @Test
    void every_limit_is_on_one_page_and_a_dry_run_is_said() {
        assertThat(page()).contains("試し運転中です", "1つの番号へのSMS（10分間）", "下4桁だけが違う番号へのSMS（番号帯ごとに10分間）", "SMSの料金（1日・0時から、円）",
                "標準: 止める 1,000,000", "海外の番号", "変更できません", "同じ文面でも、電話のたびに送ります", "ごとに10円で計算します");
        assertThat(Pattern.compile("24時間で超えた数\">").matcher(page()).results()).hasSize(13);
    }

    @Test
    void a_limit_is_changed_in_place_and_goes_back_to_its_standard() {
        post(admin(), "/shield/limits/RECIPIENT_DAY", Map.of("mode", "MONITORED", "most", "1,234")).statusCode(303)
                .header("Location", endsWith("/shield?done=saved"));
        assertThat(page()).contains("value=\"1234\"", "/shield/limits/RECIPIENT_DAY/standard");

        post(admin(), "/shield/limits/RECIPIENT_DAY/standard", Map.of()).statusCode(303);
        assertThat(page()).doesNotContain("value=\"1234\"", "/standard\"");
    }

    @Test
    void a_limit_that_cannot_be_is_refused_in_its_row_and_stays_typed() {
        post(admin(), "/shield/limits/MONEY_DAY", Map.of("mode", "OFF", "most", "たくさん")).statusCode(400)
                .body(containsString("0～1,000,000,000の数を入力してください。"), containsString("value=\"たくさん\""),
                        containsString("<option value=\"OFF\" selected>"));
    }

    @Test
    void what_met_a_limit_and_how_full_it_is_stands_in_its_row() throws SQLException {
        var minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        hit("MONEY_DAY", "ENFORCED", minute, 12);
        hit("MONEY_DAY", "MONITORED", minute.minus(23, ChronoUnit.HOURS), 1_003);
        hit("MONEY_DAY", "ENFORCED", minute.minus(25, ChronoUnit.HOURS), 555);
        var hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        use("SERVICE_HOUR", "all", hour, 77_001);
        use("HOTLINE_HOUR", "+815012345678", hour.minus(1, ChronoUnit.HOURS), 66_001);

        assertThat(page()).contains("12通を止めた", "1,003通を記録だけ", "77,001").doesNotContain("555", "66,001");
    }

    @Test
    void how_often_one_number_was_texted_is_counted_from_the_texts() {
        for (int i = 0; i < 4; i++) {
            rows.call("a-" + i, LedgerRows.CALLER, "MOBILE", "TEXTED", Instant.now());
            rows.message("a-" + i, LedgerRows.CALLER, "catalogue", "DELIVERED", null, Instant.now());
        }

        assertThat(page()).contains("data-label=\"現在の最大\">4<");
    }

    @Test
    void who_only_looks_finds_no_forms() {
        var page = look(SignedIn.browser(Role.VIEWER));

        assertThat(page).contains("上限と番号帯の変更は管理者だけができます。").doesNotContain("/shield/limits/", "action=\"/shield/ranges",
                "action=\"/shield/blocked\"", "/shield/stop", "/remove");
    }

    @Test
    void a_range_is_denied_with_its_reason_and_allowed_again() {
        post(admin(), "/shield/ranges", Map.of("prefix", "090", "note", "")).statusCode(400)
                .body(containsString("番号の先頭の4～10桁を入力してください"), containsString("value=\"090\""));
        post(admin(), "/shield/ranges", Map.of("prefix", "090-1234", "note", "いたずらが続くため")).statusCode(303);
        assertThat(page()).contains("<b>0901234…</b> いたずらが続くため");

        post(admin(), "/shield/ranges/remove", Map.of("prefix", "+81901234")).statusCode(303);
        assertThat(page()).doesNotContain("0901234…");
    }

    @Test
    void a_number_is_blocked_found_and_unblocked_and_is_never_on_the_page() throws SQLException {
        var editor = SignedIn.browser(Role.EDITOR);
        post(editor, "/shield/blocked", Map.of("number", SOMEBODY, "reason", "")).statusCode(400)
                .body(containsString("理由を1～200文字で入力してください。"));
        post(SignedIn.browser(Role.EDITOR), "/shield/blocked", Map.of("number", SOMEBODY, "reason", "ご本人の希望")).statusCode(303);
        assertThat(page()).contains("</span>4444</span>", "ご本人の希望", "登録: 1件").doesNotContain("3333");

        post(SignedIn.browser(Role.VIEWER), "/shield/blocked/search", Map.of("number", SOMEBODY)).statusCode(200)
                .body(containsString("この番号には送りません。 ご本人の希望"));
        post(SignedIn.browser(Role.VIEWER), "/shield/blocked/search", Map.of("number", "090-5555-6666")).statusCode(200)
                .body(containsString("この番号は登録されていません。"));

        var id = MigratedDatabase.value(database, "select id from blocked_number");
        post(admin(), "/shield/blocked/" + id + "/remove", Map.of()).statusCode(303);
        assertThat(page()).contains("登録: 0件");
        post(admin(), "/shield/blocked/" + id + "/remove", Map.of()).statusCode(404);
    }

    @Test
    void why_a_caller_wants_no_text_is_said_in_words() throws SQLException {
        MigratedDatabase.run(database, """
                insert into blocked_number (number, reason, blocked_by, blocked_at)
                values ('+819033334444', 'OPTED_OUT', 'caller', now()), ('+819033335555', 'NOT_ME', 'caller', now())""");

        assertThat(page()).contains("メニューで配信停止を選んだ", "心当たりがないと回答した", "お客様 <time").doesNotContain("OPTED_OUT", "NOT_ME");
        assertThat(look(admin().header("Accept-Language", "en"), "en")).contains("Chose in the menu to get no more texts");
    }

    @Test
    void texts_of_a_range_that_spiked_are_released_or_given_up_together() throws SQLException {
        for (int i = 0; i < 3; i++) {
            rows.call("k-" + i, "+81903333000" + i, "MOBILE", "TEXTED", Instant.now());
            rows.message("k-" + i, "+81903333000" + i, "catalogue", "BLOCKED", "RANGE_10_MINUTES", Instant.now());
        }
        rows.call("other", "+819044440000", "MOBILE", "TEXTED", Instant.now());
        rows.message("other", "+819044440000", "catalogue", "BLOCKED", "RANGE_10_MINUTES", Instant.now());
        assertThat(page()).contains("<b>0903333••••</b>", "3通をすべて送る", "/ledger?status=BLOCKED");
        SignedIn.browser().header("Accept-Language", "ja").get("/ledger/k-0").then()
                .body(containsString("同じ番号帯への送信が急に増えたため、送らずに保留"));

        post(SignedIn.browser(Role.APPROVER), "/shield/kept/drop", Map.of("range", "+81903333")).statusCode(303)
                .header("Location", endsWith("done=dropped"));
        post(SignedIn.browser(Role.APPROVER), "/shield/kept/release", Map.of("range", "+81903333")).statusCode(303)
                .header("Location", endsWith("done=none"));
        assertThat(MigratedDatabase.value(database, "select count(*) from message where status = 'SUPPRESSED'")).isEqualTo("3");
        assertThat(page()).contains("<b>0904444••••</b>").doesNotContain("0903333");
        assertThat(MigratedDatabase.value(database, "select subject || ' ' || after from audit_entry "
                + "where action = 'MESSAGE_DROPPED' order by id desc limit 1")).isEqualTo("range:+81903333 3");
    }

    @Test
    void somebody_who_was_not_the_caller_is_blocked_by_the_call_without_a_look_at_the_number() throws SQLException {
        rows.call("n-1", LedgerRows.CALLER, "LANDLINE", "TEXTED", Instant.now());
        rows.message("n-1", "+819033334444", "catalogue", "DELIVERED", null, Instant.now());
        assertThat(look(SignedIn.browser(Role.EDITOR), "ja", "/ledger/n-1")).contains("/ledger/n-1/block");
        assertThat(look(SignedIn.browser(Role.VIEWER), "ja", "/ledger/n-1")).doesNotContain("/ledger/n-1/block");
        assertThat(look(SignedIn.browser(Role.EDITOR), "ja", "/ledger/n-1/block")).contains("</span>4444</span>")
                .doesNotContain("3333");

        post(SignedIn.browser(Role.EDITOR), "/ledger/n-1/block", Map.of()).statusCode(303)
                .header("Location", endsWith("/ledger/n-1?done=BLOCKED"));

        assertThat(MigratedDatabase.value(database, "select number || ' ' || reason from blocked_number"))
                .isEqualTo("+819033334444 NOT_ME");
        assertThat(look(SignedIn.browser(Role.EDITOR), "ja", "/ledger/n-1")).contains("「送らない番号」に登録されています。")
                .doesNotContain("/ledger/n-1/block");
    }

    private void hit(String quota, String mode, Instant minute, long hits) throws SQLException {
        MigratedDatabase.run(database, "insert into guard_hit (quota, mode, minute, hits) values (?, ?, ?, ?)", quota, mode,
                minute, hits);
    }

    private void use(String quota, String subject, Instant start, long used) throws SQLException {
        MigratedDatabase.run(database, "insert into guard_use (quota, subject, window_start, used) values (?, ?, ?, ?)", quota,
                subject, start, used);
    }

    private static String page() {
        return look(admin());
    }

    private static String look(RequestSpecification who) {
        return look(who, "ja");
    }

    private static String look(RequestSpecification who, String language) {
        return look(who, language, "/shield");
    }

    private static String look(RequestSpecification who, String language, String path) {
        return who.header("Accept-Language", language).get(path).then().statusCode(200).extract().asString();
    }

    private static RequestSpecification admin() {
        return SignedIn.browser();
    }

    private static ValidatableResponse post(RequestSpecification who, String path, Map<String, String> fields) {
        return who.header("Accept-Language", "ja").contentType(SignedIn.FORM).formParams(fields).post(path).then();
    }
}
