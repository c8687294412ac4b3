package org.yamabiko.console.hotlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.hotline.Proposals;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.ApprovalRequired;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.Texts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** Hanako proposes, {@code admin} decides on the page. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(ApprovalRequired.class)
class ApprovalsPageTest {

    private static int last = 4500;

    @Inject
    Drafts drafts;
    @Inject
    Proposals proposals;
    @Inject
    Texts texts;
    @Inject
    LinkDomains domains;

    private PhoneNumber did;

    @BeforeEach
    void begin() {
        last++;
        did = PhoneNumber.parse("031234" + last).orElseThrow();
        drafts.put(FlowDocument.json("{\"did\": \"" + did.national() + "\", \"name\": \"夏の案内\", \"senderId\": \"0312345678\", "
                + "\"flow\": {\"say\": \"準備中です\"}}"), "hanako");
    }

    @Test
    void what_waits_is_told_in_words_and_is_live_after_the_approval() {
        var id = propose("hanako");
        assertThat(page("/approvals")).contains("夏の案内", "hanakoさんが", "新しい季節", "このホットライン：「準備中です」と案内。");
        assertThat(page(address())).contains("承認待ち", "承認の画面へ");

        form().formParam("note", "よいです").post("/approvals" + address() + "/" + id + "/approve").then().statusCode(303)
                .header("Location", endsWith("/approvals?done=published"));

        assertThat(page(address())).contains("公開中", "hanako", "admin");
    }

    @Test
    void who_sends_it_back_says_why_and_the_author_reads_it() {
        var id = propose("hanako");
        form().formParam("note", "").post("/approvals" + address() + "/" + id + "/refuse").then().statusCode(303)
                .header("Location", endsWith("/approvals?problem=note"));

        form().formParam("note", "季節が違います").post("/approvals" + address() + "/" + id + "/refuse").then().statusCode(303)
                .header("Location", endsWith("/approvals?done=refused"));

        assertThat(page(address())).contains("adminさんが差し戻しました：季節が違います");
    }

    @Test
    void nobody_approves_what_is_their_own() {
        var id = propose("admin");
        assertThat(page("/approvals")).contains("別の方の承認が必要です");

        form().post("/approvals" + address() + "/" + id + "/approve").then().statusCode(303)
                .header("Location", endsWith("/approvals?problem=second"));
    }

    @Test
    void texts_wait_here_too() {
        domains.add("example.jp", "admin");
        texts.put("waits-here", new TextDraft("【例示商事】夏の案内\n{url}\n", "https://www.example.jp/summer", "夏のご案内"), "hanako");
        var version = texts.find("waits-here").orElseThrow().version();
        assertThat(page("/approvals")).contains("waits-here", "夏の案内");

        form().post("/approvals/texts/waits-here/" + version + "/approve").then().statusCode(303)
                .header("Location", endsWith("/approvals?done=approved"));

        assertThat(page("/approvals")).doesNotContain("waits-here");
    }

    private long propose(String author) {
        return proposals.propose(did, author, "新しい季節", Optional.empty()).id();
    }

    private String address() {
        return Addresses.of(did);
    }

    private static RequestSpecification form() {
        return SignedIn.browser().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static String page(String address) {
        return SignedIn.browser().header("Accept-Language", "ja").get(address).then().statusCode(200).extract().asString();
    }
}
