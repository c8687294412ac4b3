package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.hotline.Proposals;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.ApprovalRequired;
import org.yamabiko.text.TextApprovals;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.Texts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Callers are promised nothing that may not be sent. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(ApprovalRequired.class)
class UnapprovedTextsTest {

    private static final String HANAKO = "hanako";
    private static final String TARO = "taro";

    @Inject
    FastAgiServer server;

    @Inject
    Texts texts;

    @Inject
    TextApprovals approvals;

    @Inject
    LinkDomains domains;

    @Inject
    Drafts drafts;

    @Inject
    Proposals proposals;

    @Inject
    Hotlines hotlines;

    @Inject
    DataSource database;

    @BeforeEach
    void one_domain() throws SQLException {
        MigratedDatabase.run(database, "delete from text_version where key = 'four-eyes'");
        MigratedDatabase.run(database, "delete from text where key = 'four-eyes'");
        domains.add("example.jp", "admin");
    }

    @Test
    void a_caller_gets_no_promise_of_a_text_that_was_never_approved() throws SQLException {
        texts.put("four-eyes", draft("一"), HANAKO);
        approvals.approve("four-eyes", 1, TARO, null);
        publish("0312340811", "four-eyes");
        // with a hotline alone this cannot come about: it goes live only if its texts are approved
        MigratedDatabase.run(database, "update text_version set state = 'WAITING' where key = 'four-eyes'");
        MigratedDatabase.run(database, "update publication set version = version + 1");
        hotlines.refresh();

        var call = AgiCaller.dials(server.localPort(), "0312340811").from("09012348111");

        assertThat(call.call()).singleElement().asString().contains(Sentence.APOLOGY.in(Locale.JAPANESE).contentName());
        assertThat(received("09012348111")).isEmpty();
        assertThat(trace(call)).contains("文面「four-eyes」がまだ承認されていないため、SMSを送信していません。");
    }

    @Test
    void a_caller_gets_no_promise_of_a_text_whose_approval_has_ended() throws SQLException {
        texts.put("four-eyes", draft("一"), HANAKO);
        approvals.approve("four-eyes", 1, TARO, null);
        publish("0312340812", "four-eyes");
        assertThat(AgiCaller.dials(server.localPort(), "0312340812").from("09012348121").call()).singleElement().asString()
                .contains(Sentence.PROMISE.in(Locale.JAPANESE).contentName());

        MigratedDatabase.run(database, "update text_version set approved_until = now() - interval '1 second' where key = "
                + "'four-eyes'");
        MigratedDatabase.run(database, "update publication set version = version + 1");
        hotlines.refresh();
        var call = AgiCaller.dials(server.localPort(), "0312340812").from("09012348122");

        assertThat(call.call()).singleElement().asString().contains(Sentence.APOLOGY.in(Locale.JAPANESE).contentName());
        assertThat(received("09012348122")).isEmpty();
        assertThat(trace(call)).contains("文面「four-eyes」の承認の期限が切れているため、SMSを送信していません。");
    }

    private void publish(String did, String text) {
        var number = drafts.put(FlowDocument.json("""
                { "did": "%s", "name": "四つの目", "senderId": "0312345678", "flow": { "text": "%s" } }""".formatted(did, text)),
                HANAKO).did();
        proposals.approve(number, proposals.propose(number, HANAKO, "", Optional.empty()).id(), TARO, "");
        hotlines.refresh();
    }

    private static TextDraft draft(String word) {
        return new TextDraft("【例示商事】" + word + "\n{url}\n", "https://www.example.jp/x", "案内");
    }

    private static List<String> received(String number) {
        await().until(() -> SignedIn.program().queryParam("status", "PENDING").get("/api/messages").jsonPath().getList("id")
                .isEmpty());
        return SignedIn.program().get("/api/handset/" + number).jsonPath().getList("body");
    }

    private static List<String> trace(AgiCaller call) {
        await().until(() -> SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("endedAt") != null);
        assertThat(SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("outcome")).isEqualTo("FAILED");
        return SignedIn.program().header("Accept-Language", "ja").get("/api/calls/" + call.id()).jsonPath()
                .getList("trace.sentence");
    }
}
