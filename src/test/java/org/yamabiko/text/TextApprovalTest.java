package org.yamabiko.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.audit.AuditQuery;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

/** Four eyes: Hanako writes, Taro approves, and callers get nothing else. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(ApprovalRequired.class)
class TextApprovalTest {

    private static final String HANAKO = "hanako";
    private static final String TARO = "taro";

    @Inject
    Texts texts;

    @Inject
    TextApprovals approvals;

    @Inject
    LinkDomains domains;

    @Inject
    AuditTrail audit;

    @Inject
    DataSource database;

    @BeforeEach
    void one_domain() throws SQLException {
        MigratedDatabase.run(database, "delete from link_domain");
        MigratedDatabase.run(database, "delete from text_version where key like 'four-eyes%'");
        MigratedDatabase.run(database, "delete from text where key like 'four-eyes%'");
        domains.add("example.jp", "admin");
    }

    @Test
    void a_text_waits_for_a_second_person_and_only_then_is_live() {
        var written = texts.put("four-eyes", draft("一"), HANAKO);

        assertThat(written.approval().state()).isEqualTo(TextState.WAITING);
        assertThat(live("four-eyes")).isEmpty();
        assertThat(texts.unsendable()).containsEntry("four-eyes", Unsendable.NOT_APPROVED);
        assertThat(approvals.waiting()).extracting(WaitingText::key, WaitingText::author).contains(
                tuple("four-eyes", HANAKO));

        var approved = approvals.approve("four-eyes", 1, TARO, "よいと思います");

        assertThat(approved.approval().approvedBy()).isEqualTo(TARO);
        assertThat(approved.approval().approvedUntil()).isBetween(Instant.now().plus(Duration.ofDays(364)),
                Instant.now().plus(Duration.ofDays(366)));
        assertThat(live("four-eyes").orElseThrow().body()).contains("一");
        assertThat(approvals.waiting()).extracting(WaitingText::key).doesNotContain("four-eyes");
    }

    @Test
    void who_wrote_it_cannot_approve_it() {
        texts.put("four-eyes", draft("一"), HANAKO);

        assertThatThrownBy(() -> approvals.approve("four-eyes", 1, HANAKO, null)).isInstanceOf(HttpProblem.class)
                .hasMessageContaining("somebody else must approve it");
        assertThat(live("four-eyes")).isEmpty();
    }

    @Test
    void callers_get_the_approved_version_while_a_newer_one_waits_or_is_refused() {
        texts.put("four-eyes", draft("一"), HANAKO);
        approvals.approve("four-eyes", 1, TARO, null);
        texts.put("four-eyes", draft("二"), HANAKO);

        assertThat(live("four-eyes").orElseThrow().version()).isEqualTo(1);
        assertThat(texts.find("four-eyes").orElseThrow().version()).isEqualTo(2);

        approvals.refuse("four-eyes", 2, TARO, "会社名がありません");

        assertThat(live("four-eyes").orElseThrow().version()).isEqualTo(1);
        assertThat(texts.versions("four-eyes")).extracting(text -> text.approval().state()).containsExactly(TextState.REFUSED,
                TextState.APPROVED);
        assertThatThrownBy(() -> approvals.approve("four-eyes", 2, TARO, null)).isInstanceOf(HttpProblem.class)
                .hasMessageContaining("is REFUSED and waits for nobody");
    }

    @Test
    void a_newer_version_takes_the_place_of_one_that_waits() {
        texts.put("four-eyes", draft("一"), HANAKO);
        texts.put("four-eyes", draft("二"), HANAKO);

        assertThat(texts.versions("four-eyes")).extracting(text -> text.approval().state()).containsExactly(TextState.WAITING,
                TextState.REPLACED);
        assertThatThrownBy(() -> approvals.approve("four-eyes", 1, TARO, null)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void a_draft_is_shown_to_nobody_until_it_is_submitted() {
        texts.keep("four-eyes", draft("一"), HANAKO);
        assertThat(approvals.waiting()).extracting(WaitingText::key).doesNotContain("four-eyes");

        approvals.submit("four-eyes", 1, HANAKO);

        assertThat(approvals.waiting()).extracting(WaitingText::key).contains("four-eyes");
    }

    @Test
    void a_text_that_leads_elsewhere_cannot_be_approved() {
        texts.put("four-eyes", new TextDraft("【例示商事】{url}", "https://www.example.com/x", "案内"), HANAKO);

        assertThatThrownBy(() -> approvals.approve("four-eyes", 1, TARO, null)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The text cannot be approved")
                .satisfies(e -> assertThat(((InvalidInputException) e).violations()).singleElement()
                        .satisfies(v -> assertThat(v.message())
                                .isEqualTo("www.example.com is not registered as a domain of the company")));
    }

    @Test
    void a_variant_that_leads_elsewhere_is_in_the_way_too() {
        texts.put("four-eyes", new TextDraft("【例示商事】{url}", "https://www.example.jp/x", null, "案内", null, null, null,
                Map.of("en", new WordingDraft("Reiji Shoji {url}", "https://www.example.org/", null))), HANAKO);

        assertThatThrownBy(() -> approvals.approve("four-eyes", 1, TARO, null)).isInstanceOf(InvalidInputException.class)
                .satisfies(e -> assertThat(((InvalidInputException) e).violations()).singleElement()
                        .satisfies(v -> assertThat(v.field()).isEqualTo("variants.en.body")));
    }

    @Test
    void without_any_domain_nothing_can_be_approved() {
        domains.remove("example.jp", "admin");
        texts.put("four-eyes", draft("一"), HANAKO);

        assertThatThrownBy(() -> approvals.approve("four-eyes", 1, TARO, null)).isInstanceOf(InvalidInputException.class)
                .satisfies(e -> assertThat(((InvalidInputException) e).violations()).singleElement()
                        .satisfies(v -> assertThat(v.message()).contains("approval needs one")));
    }

    @Test
    void every_step_is_in_the_audit_trail() {
        texts.put("four-eyes-audit", draft("一"), HANAKO);
        approvals.approve("four-eyes-audit", 1, TARO, "よし");

        assertThat(audit.find(new AuditQuery(null, null, "text:four-eyes-audit", null, null, null, 3)))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly("taro TEXT_APPROVED", "hanako TEXT_SUBMITTED", "hanako TEXT_WRITTEN");
    }

    @Test
    void an_approval_that_ends_soon_is_shown_ahead_and_can_be_given_anew() throws SQLException {
        texts.put("four-eyes", draft("一"), HANAKO);
        approvals.approve("four-eyes", 1, TARO, null);
        assertThat(approvals.ending()).extracting(Text::key).doesNotContain("four-eyes");

        MigratedDatabase.run(database, "update text_version set approved_until = now() + interval '13 days' where key = "
                + "'four-eyes'");
        assertThat(approvals.ending()).extracting(Text::key).contains("four-eyes");

        approvals.approve("four-eyes", 1, TARO, null);
        assertThat(approvals.ending()).extracting(Text::key).doesNotContain("four-eyes");
    }

    @Test
    void programs_see_what_waits_and_may_decide() {
        texts.put("four-eyes", draft("一"), HANAKO);
        SignedIn.program().get("/api/texts/waiting").then().statusCode(200).body("key", hasItem("four-eyes"));

        SignedIn.program().contentType(ContentType.JSON).body("{\"note\":\"よし\"}")
                .post("/api/texts/four-eyes/versions/1/approve").then().statusCode(200).body("state", equalTo("APPROVED"))
                .body("author", equalTo(HANAKO)).body("approvedBy", equalTo("admin")).body("note", equalTo("よし"));
        SignedIn.program().get("/api/texts/four-eyes/versions").then().statusCode(200).body("version[0]", equalTo(1))
                .body("testedBy[0]", nullValue());
        SignedIn.program().contentType(ContentType.JSON).post("/api/texts/four-eyes/versions/1/refuse").then()
                .statusCode(409);
        SignedIn.program().contentType(ContentType.JSON).post("/api/texts/four-eyes/versions/1/tested").then()
                .statusCode(200).body("testedBy", equalTo("admin"));
        SignedIn.program().contentType(ContentType.JSON).post("/api/texts/four-eyes/versions/9/approve").then()
                .statusCode(404);
    }

    private Optional<Text> live(String key) {
        return texts.live().stream().filter(text -> text.key().equals(key)).findFirst();
    }

    private static TextDraft draft(String word) {
        return new TextDraft("【例示商事】" + word + "\n{url}\n", "https://www.example.jp/x", "案内");
    }
}
