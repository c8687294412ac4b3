package org.yamabiko.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.account.Role;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditEntry;
import org.yamabiko.audit.AuditQuery;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** One call, told in plain words; who may see its number and decide about its text. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
class TracePageTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    @Inject
    LedgerRows rows;
    @Inject
    ToldCalls told;
    @Inject
    AuditTrail audit;
    @Inject
    DataSource database;

    @BeforeEach
    void empty() {
        told.empty();
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
            "NOT_TEXTABLE, LANDLINE, 送っていません：固定電話（03など）ではSMSを受け取れません。, Not sent: a landline (03 and the like) cannot receive texts.",
            "NOT_TEXTABLE, IP_PHONE, 送っていません：IP電話（050）ではSMSを受け取れません。, Not sent: an IP telephone (050) cannot receive texts.",
            "WITHHELD, WITHHELD, 送っていません：番号が非通知でした。, Not sent: the number was withheld.",
            "ABANDONED, MOBILE, 送っていません：選ばれる前に通話が終わりました。, Not sent: the call ended before a choice was made.",
            "NOT_TEXTABLE, SATELLITE, 送っていません：この回線ではSMSを受け取れず、ほかの番号も入力されませんでした。, "
                    + "'Not sent: this line cannot receive texts, and no other number was keyed in.'" })
    void why_nothing_was_sent_is_the_first_thing_said(String outcome, String line, String japanese, String english) {
        rows.call("a-1", null, line, outcome, NOON);

        assertThat(page("ja")).contains(japanese + "</h1>", "この通話からSMSは出ていません。");
        assertThat(page("en")).contains(english + "</h1>", "No text came of this call.");
    }

    @Test
    void a_text_is_told_with_each_submit_each_segment_and_what_it_cost() throws SQLException {
        told.delivered("a-1", NOON);

        assertThat(page("ja")).contains("SMSは届きました。</h1>", "catalogue 第4版", "03-1234-5678", "配達済み",
                "1回3通分 × 1回 = 3通分", "ほかに、届いたか分からない送信が3通分あります。", "「carrier」に送りましたが、返事がありません。",
                "届いたと確かめられないため、もう一度送ります。", "「carrier」が受け付けました（2回目の送信）。", "3番目", "配達中", "c0ffee03",
                "資料はこちらです。");
    }

    @Test
    void no_whole_number_is_on_the_page_not_even_in_a_gateways_words() throws SQLException {
        told.delivered("a-1", NOON);

        assertThat(page("ja")).contains("no answer about ****5678 in time", "</span>5678</span>").doesNotContain("9012345678",
                "090-1234-5678");
    }

    @Test
    void an_administrator_sees_the_number_on_request_and_the_look_is_kept_without_it() throws SQLException {
        told.delivered("a-1", NOON);

        var seen = SignedIn.browser().header("Accept-Language", "ja").post("/ledger/a-1/number").then().statusCode(200)
                .header("Cache-Control", "no-store").extract().asString();

        assertThat(seen).contains("090-1234-5678", "この閲覧は記録されました。", "<html");
        var entry = entries(Action.NUMBER_SEEN).getFirst();
        assertThat(entry.actor()).isEqualTo("admin");
        assertThat(entry.subject()).isEqualTo("call:a-1");
        assertThat(entry.toString()).doesNotContain("5678");
    }

    @Test
    void whoever_may_only_look_sees_no_number_and_decides_nothing() throws SQLException {
        told.blocked("a-1", NOON);

        assertThat(SignedIn.browser(Role.VIEWER).header("Accept-Language", "ja").get("/ledger/a-1").asString())
                .contains("送信元が未登録").doesNotContain("番号を表示", "/release", "/drop");
        assertThat(SignedIn.browser(Role.EDITOR).header("Accept-Language", "ja").get("/ledger/a-1").asString())
                .contains("/release", "/drop").doesNotContain("番号を表示");
    }

    @Test
    void the_script_gets_the_numbers_alone() throws SQLException {
        told.delivered("a-1", NOON);

        assertThat(SignedIn.browser().header("HX-Request", "true").post("/ledger/a-1/number").asString())
                .contains("090-1234-5678", "id=\"numbers\"").doesNotContain("<html");
    }

    @Test
    void an_address_that_shows_a_number_shows_none_when_it_is_opened_again() {
        rows.call("a-1", LedgerRows.CALLER, "MOBILE", "ABANDONED", NOON);

        SignedIn.browser().get("/ledger/a-1/number").then().statusCode(303).header("Location", endsWith("/ledger/a-1"));
    }

    @Test
    void a_call_without_a_number_offers_no_look() {
        rows.call("a-1", null, "WITHHELD", "WITHHELD", NOON);

        assertThat(page("ja")).doesNotContain("番号を表示");
    }

    @Test
    void a_blocked_text_is_sent_after_all_by_whoever_decides_so() throws SQLException {
        var id = told.blocked("a-1", Instant.now());
        assertThat(page("ja")).contains("担当者の判断を待っています。", "送信元が未登録", "/ledger/a-1/texts/" + id + "/release");

        SignedIn.browser().post("/ledger/a-1/texts/" + id + "/release").then().statusCode(303)
                .header("Location", endsWith("/ledger/a-1?done=RELEASED"));

        assertThat(page("ja", "?done=RELEASED")).contains("SMSを送ります。", "担当者が、送ると決めました。")
                .doesNotContain("/release\"");
        assertThat(entries(Action.MESSAGE_RELEASED)).first().extracting(AuditEntry::actor, AuditEntry::subject)
                .containsExactly("admin", "message:" + id);
    }

    @Test
    void a_blocked_text_is_given_up_and_cannot_be_decided_twice() throws SQLException {
        var id = told.blocked("a-1", NOON);
        SignedIn.browser().post("/ledger/a-1/texts/" + id + "/drop").then().statusCode(303);

        SignedIn.browser().post("/ledger/a-1/texts/" + id + "/release").then().statusCode(303)
                .header("Location", containsString("done=TOO_LATE"));

        assertThat(page("ja", "?done=TOO_LATE")).contains("SMSは送っていません。送信を取りやめました。", "もう判断を待っていません。");
        assertThat(MigratedDatabase.value(database, "select status from message where id = '" + id + "'"))
                .isEqualTo("SUPPRESSED");
        assertThat(entries(Action.MESSAGE_DROPPED)).first().extracting(AuditEntry::subject).isEqualTo("message:" + id);
    }

    @Test
    void a_text_is_decided_about_only_where_it_belongs() throws SQLException {
        var id = told.blocked("a-1", NOON);
        rows.call("a-2", LedgerRows.CALLER, "MOBILE", "ABANDONED", NOON);

        SignedIn.browser().post("/ledger/a-2/texts/" + id + "/drop").then().statusCode(404);
        SignedIn.browser().post("/ledger/a-1/texts/" + UUID.randomUUID() + "/drop").then().statusCode(404);
    }

    @Test
    void an_unknown_call_is_not_found() {
        SignedIn.browser().get("/ledger/nobody").then().statusCode(404);
        SignedIn.browser().post("/ledger/nobody/number").then().statusCode(404);
    }

    @Test
    void the_script_gets_the_live_part_alone() {
        rows.call("a-1", LedgerRows.CALLER, "MOBILE", "ABANDONED", NOON);

        assertThat(SignedIn.browser().header("HX-Request", "true").get("/ledger/a-1").asString()).contains("class=\"verdict")
                .doesNotContain("<html", "id=\"numbers\"");
    }

    private List<AuditEntry> entries(Action action) {
        return audit.find(new AuditQuery(null, action, null, null, null, null, 10));
    }

    private static String page(String language) {
        return page(language, "");
    }

    private static String page(String language, String query) {
        return SignedIn.browser().header("Accept-Language", language).get("/ledger/a-1" + query).then().statusCode(200)
                .extract()
                .asString();
    }
}
