package org.yamabiko.console.hotlines;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.yamabiko.account.Role;
import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.HotlineState;
import org.yamabiko.console.Language;
import org.yamabiko.console.Times;
import org.yamabiko.console.Tone;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.console.Words;
import org.yamabiko.hotline.Calendar;
import org.yamabiko.hotline.Draft;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.FlowDiff;
import org.yamabiko.hotline.FlowOutline;
import org.yamabiko.hotline.HotlineRevision;
import org.yamabiko.hotline.Proposal;
import org.yamabiko.hotline.ProposalState;
import org.yamabiko.hotline.Proposals;
import org.yamabiko.phone.PhoneNumber;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes what the page of one hotline shows, in the reader's language. */
@Singleton
class HotlineViews {

    private final Drafts drafts;
    private final Proposals proposals;
    private final Calendar calendar;
    private final ApprovalConfig approval;
    private final ConsoleConfig config;
    private final Clock clock;

    HotlineViews(Drafts drafts, Proposals proposals, Calendar calendar, ApprovalConfig approval, ConsoleConfig config,
            Clock clock) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.calendar = calendar;
        this.approval = approval;
        this.config = config;
        this.clock = clock;
    }

    HotlineView of(PhoneNumber did, Visit visit) {
        var language = visit.language();
        var words = Words.in(language);
        var times = times(language);
        var draft = drafts.get(did);
        var revisions = drafts.revisions(did);
        var live = revisions.stream().filter(r -> Integer.valueOf(r.number()).equals(draft.liveRevision())).findFirst();
        var changes = FlowDiff.between(live.map(HotlineRevision::document).orElse(null), draft.document(), language.locale());
        var state = HotlineState.of(draft.liveRevision(), !changes.isEmpty());
        var all = proposals.of(did);
        return new HotlineView(did.e164(), Addresses.of(did), did.national(), draft.document().path("name").asText(),
                words.trigger(draft.document().path("trigger").asText("ANSWER")),
                Addresses.national(draft.document().path("senderId").asText()), words.publication(state), state.tone().css(),
                draft.version(), live.map(r -> outline(r, language, times)).orElse(null),
                live.isPresent() && changes.isEmpty() ? null : outline(draft, language, times), changes,
                problems(did, language),
                all.stream().filter(p -> p.state().open()).findFirst().map(p -> plan(p, words, times)).orElse(null),
                last(all, words, times), revisions.stream().map(r -> line(r, draft, times)).toList(), rights(visit),
                holidaysUntil(draft, live.map(HotlineRevision::document).orElse(null)));
    }

    private List<String> problems(PhoneNumber did, Language language) {
        var words = ViolationWords.in(language);
        return drafts.problems(did).stream().map(words::of).toList();
    }

    private static HotlineView.Outline outline(HotlineRevision revision, Language language, Times times) {
        return new HotlineView.Outline(String.valueOf(revision.number()), times.moment(revision.publishedAt()),
                revision.publishedBy(),
                FlowOutline.of(revision.document(), language.locale()),
                FlowOutline.hours(revision.document(), language.locale()));
    }

    private static HotlineView.Outline outline(Draft draft, Language language, Times times) {
        return new HotlineView.Outline("", times.moment(draft.at()), draft.by(),
                FlowOutline.of(draft.document(), language.locale()), FlowOutline.hours(draft.document(), language.locale()));
    }

    HotlineView.Outline outline(HotlineRevision revision, Language language) {
        return outline(revision, language, times(language));
    }

    private static HotlineView.Plan last(List<Proposal> newestFirst, Words words, Times times) {
        return newestFirst.stream().findFirst()
                .filter(p -> p.state() == ProposalState.REFUSED || p.state() == ProposalState.FAILED)
                .map(p -> plan(p, words, times)).orElse(null);
    }

    static HotlineView.Plan plan(Proposal proposal, Words words, Times times) {
        return new HotlineView.Plan(proposal.id(), words.proposal(proposal.state().name()), tone(proposal.state()).css(),
                proposal.state() == ProposalState.WAITING, proposal.state() == ProposalState.SCHEDULED, proposal.author(),
                proposal.note(), times.moment(proposal.proposedAt()), moment(proposal.goLiveAt(), times),
                Objects.toString(proposal.decidedBy(), ""),
                proposal.failure() == null ? proposal.decisionNote() : proposal.failure());
    }

    private static Times.Moment moment(Instant at, Times times) {
        return at == null ? null : times.moment(at);
    }

    private static Tone tone(ProposalState state) {
        return switch (state) {
            case WAITING, SCHEDULED -> Tone.WAITING;
            case LIVE -> Tone.GOOD;
            case REFUSED -> Tone.CARE;
            case WITHDRAWN -> Tone.QUIET;
            case FAILED -> Tone.BAD;
        };
    }

    private static HotlineView.RevisionLine line(HotlineRevision revision, Draft draft, Times times) {
        return new HotlineView.RevisionLine(String.valueOf(revision.number()), times.moment(revision.publishedAt()),
                revision.author(),
                Objects.toString(revision.approver(), ""), revision.note(), Objects.toString(revision.restored(), ""),
                Integer.valueOf(revision.number()).equals(draft.liveRevision()));
    }

    private HotlineView.Rights rights(Visit visit) {
        var approver = visit.may(Role.APPROVER);
        var editor = visit.may(Role.EDITOR);
        return new HotlineView.Rights(approval.required(), editor || approver, approver,
                approver || (editor && !approval.required()));
    }

    private String holidaysUntil(Draft draft, JsonNode live) {
        var matters = draft.document().has("hours") || (live != null && live.has("hours"));
        return matters && calendar.holidaysEndSoon() ? calendar.holidaysUntil().toString() : "";
    }

    Times times(Language language) {
        return Times.in(config.timeZone(), clock, language);
    }
}
