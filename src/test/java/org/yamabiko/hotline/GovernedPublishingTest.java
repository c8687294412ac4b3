package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditEntry;
import org.yamabiko.audit.AuditQuery;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.ApprovalRequired;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

/** Hanako writes, Taro approves; {@code admin} is a third. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(ApprovalRequired.class)
class GovernedPublishingTest {

    private static int last = 5000;

    @Inject
    Drafts drafts;
    @Inject
    Proposals proposals;
    @Inject
    Publisher publisher;
    @Inject
    Versions versions;
    @Inject
    Hotlines hotlines;
    @Inject
    AuditTrail audit;

    private PhoneNumber did;

    @BeforeEach
    void begin() {
        last++;
        did = PhoneNumber.parse("031234" + last).orElseThrow();
    }

    @Test
    void without_a_second_person_nothing_goes_live_and_the_answer_tells_how() {
        draft("first");

        SignedIn.program().post("/api/hotlines/" + did.national() + "/publish").then().statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("POST /api/hotlines/" + did.e164() + "/proposals"));

        assertThat(live()).isNull();
    }

    @Test
    void what_a_second_person_approves_is_live_at_once_with_everybodys_names() {
        draft("first");
        var proposal = proposals.propose(did, "hanako", "Spring catalogue", Optional.empty());
        assertThat(proposal.state()).isEqualTo(ProposalState.WAITING);

        var approved = proposals.approve(did, proposal.id(), "taro", "Looks right");

        assertThat(approved.state()).isEqualTo(ProposalState.LIVE);
        assertThat(live()).isEqualTo("first");
        var revision = drafts.revisions(did).getFirst();
        assertThat(List.of(revision.author(), revision.approver(), revision.note()))
                .containsExactly("hanako", "taro", "Spring catalogue");
        assertThat(trail()).extracting(AuditEntry::action).containsExactly(Action.PUBLISHED, Action.APPROVED, Action.PROPOSED,
                Action.DRAFT_WRITTEN);
    }

    @Test
    void who_wrote_or_proposed_it_does_not_approve_it() {
        draft("first");
        var proposal = proposals.propose(did, "jiro", "", Optional.empty());

        assertThatThrownBy(() -> proposals.approve(did, proposal.id(), "jiro", "")).hasMessageContaining("yourself");
        assertThatThrownBy(() -> proposals.approve(did, proposal.id(), "hanako", "")).hasMessageContaining("yourself");
        assertThat(live()).isNull();
    }

    @Test
    void what_is_approved_is_what_was_proposed_whatever_the_draft_is_by_then() {
        draft("first");
        var proposal = proposals.propose(did, "hanako", "", Optional.empty());
        draft("second");

        proposals.approve(did, proposal.id(), "taro", "");

        assertThat(live()).isEqualTo("first");
        assertThat(versions.difference(did, Versions.LIVE, Versions.DRAFT, Locale.ENGLISH).changes())
                .containsExactly("The hotline now says \"second\" instead of \"first\".");
    }

    @Test
    void a_refusal_needs_a_reason_and_leaves_everything_as_it_was() {
        draft("first");
        var proposal = proposals.propose(did, "hanako", "", Optional.empty());

        assertThatThrownBy(() -> proposals.refuse(did, proposal.id(), "taro", " ")).hasMessageContaining("note");
        assertThat(proposals.refuse(did, proposal.id(), "taro", "Wrong season").state()).isEqualTo(ProposalState.REFUSED);

        assertThatThrownBy(() -> proposals.approve(did, proposal.id(), "taro", "")).hasMessageContaining("REFUSED");
        assertThat(live()).isNull();
        assertThat(proposals.of(did).getFirst().decisionNote()).isEqualTo("Wrong season");
    }

    @Test
    void one_proposal_is_under_way_at_a_time_until_it_is_withdrawn() {
        draft("first");
        var proposal = proposals.propose(did, "hanako", "", Optional.empty());
        assertThatThrownBy(() -> proposals.propose(did, "jiro", "", Optional.empty()))
                .hasMessageContaining("withdraw it first");

        proposals.withdraw(did, proposal.id(), "hanako", "");

        assertThat(proposals.propose(did, "jiro", "", Optional.empty()).state()).isEqualTo(ProposalState.WAITING);
    }

    @Test
    void an_approved_plan_of_exactly_this_draft_may_be_published_before_its_time() {
        draft("first");
        var proposal = proposals.propose(did, "hanako", "", Optional.of(Instant.now().plusSeconds(3600)));
        assertThatThrownBy(() -> publisher.publish(did, "hanako", "")).hasMessageContaining("waits for a second person");
        proposals.approve(did, proposal.id(), "taro", "");
        assertThat(live()).isNull();
        draft("other");
        assertThatThrownBy(() -> publisher.publish(did, "hanako", "")).hasMessageContaining("Another version goes live");
        draft("first");

        var revision = publisher.publish(did, "hanako", "");

        assertThat(live()).isEqualTo("first");
        assertThat(revision.approver()).isEqualTo("taro");
        assertThat(proposals.get(did, proposal.id()).state()).isEqualTo(ProposalState.LIVE);
    }

    @Test
    void a_former_revision_comes_back_in_one_step_as_a_new_one() {
        goesLive("first");
        goesLive("second");

        SignedIn.program().contentType(ContentType.JSON).body("{\"note\": \"wrong prompt\"}")
                .post("/api/hotlines/" + did.national() + "/revisions/1/restore").then().statusCode(200)
                .body("number", equalTo(3)).body("restored", equalTo(1)).body("approver", equalTo("admin"))
                .body("note", equalTo("wrong prompt"));

        assertThat(hotlines.snapshot().find(did).orElseThrow().revision()).isEqualTo(3);
        assertThat(live()).isEqualTo("first");
        // nobody had gone on writing: the mistake must not go live again with the next change
        assertThat(drafts.draft(did).at("/flow/say").asText()).isEqualTo("first");
        assertThat(trail().getFirst().action()).isEqualTo(Action.RESTORED);
    }

    @Test
    void bringing_a_revision_back_keeps_a_draft_that_somebody_is_writing() {
        goesLive("first");
        goesLive("second");
        draft("third");

        publisher.restore(did, 1, "taro", "");

        assertThat(drafts.draft(did).at("/flow/say").asText()).isEqualTo("third");
    }

    @Test
    void a_hotline_can_be_taken_off() {
        goesLive("first");

        SignedIn.program().post("/api/hotlines/" + did.national() + "/unpublish").then().statusCode(204);

        assertThat(live()).isNull();
        assertThat(drafts.get(did).liveRevision()).isNull();
        SignedIn.program().post("/api/hotlines/" + did.national() + "/unpublish").then().statusCode(409);
        goesLive("second");
        assertThat(drafts.revisions(did)).extracting(HotlineRevision::number).containsExactly(2, 1);
    }

    @Test
    void what_differs_is_told_in_the_readers_language() {
        goesLive("first");
        draft("second");

        SignedIn.program().header("Accept-Language", "ja").get("/api/hotlines/" + did.national() + "/diff").then()
                .statusCode(200)
                .body("changes", hasItem("このホットラインの案内が「first」から「second」に変わります。"));
        SignedIn.program().header("Accept-Language", "en").queryParam("from", "1").queryParam("to", "1")
                .get("/api/hotlines/" + did.national() + "/diff").then().body("changes.size()", equalTo(0));
        SignedIn.program().queryParam("from", "77").get("/api/hotlines/" + did.national() + "/diff").then().statusCode(404);
    }

    @Test
    void a_time_in_the_past_is_refused_at_its_field() {
        draft("first");
        SignedIn.program().contentType(ContentType.JSON).body("{\"goLiveAt\": \"2020-01-01T00:00:00Z\"}")
                .post("/api/hotlines/" + did.national() + "/proposals").then().statusCode(400)
                .body("violations.field", hasItem("goLiveAt"));
        SignedIn.program().contentType(ContentType.JSON).body("{\"goLiveAt\": \"tomorrow\"}")
                .post("/api/hotlines/" + did.national() + "/proposals").then().statusCode(400)
                .body("violations.message", hasItem(containsString("2026-12-01T09:00:00+09:00")));
    }

    private void draft(String words) {
        drafts.put(FlowDocument.json("{\"did\": \"" + did.national() + "\", \"name\": \"Test\", \"senderId\": \"0312345678\", "
                + "\"flow\": {\"say\": \"" + words + "\"}}"), "hanako");
    }

    private void goesLive(String words) {
        draft(words);
        proposals.approve(did, proposals.propose(did, "hanako", "", Optional.empty()).id(), "taro", "");
        hotlines.refresh();
    }

    /** What callers hear; null if there is no such hotline. */
    private String live() {
        hotlines.refresh();
        return hotlines.snapshot().find(did).map(published -> ((Step.Say) published.hotline().flow()).prompt().say())
                .orElse(null);
    }

    private List<AuditEntry> trail() {
        return audit.find(new AuditQuery(null, null, "hotline:" + did.e164(), null, null, null, 50));
    }
}
