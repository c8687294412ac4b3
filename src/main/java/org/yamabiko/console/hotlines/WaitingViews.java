package org.yamabiko.console.hotlines;

import java.util.List;

import jakarta.inject.Singleton;

import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.console.Words;
import org.yamabiko.hotline.Proposal;
import org.yamabiko.hotline.ProposalState;
import org.yamabiko.hotline.Proposals;
import org.yamabiko.hotline.Versions;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.text.Text;
import org.yamabiko.text.TextApprovals;
import org.yamabiko.text.Texts;
import org.yamabiko.text.WaitingText;

/** Makes what the page of approvals shows. */
@Singleton
class WaitingViews {

    private final Proposals proposals;
    private final Versions versions;
    private final HotlineViews views;
    private final TextApprovals approvals;
    private final Texts texts;

    WaitingViews(Proposals proposals, Versions versions, HotlineViews views, TextApprovals approvals, Texts texts) {
        this.proposals = proposals;
        this.versions = versions;
        this.views = views;
        this.approvals = approvals;
        this.texts = texts;
    }

    Waiting all(Visit visit) {
        var open = proposals.open();
        return new Waiting(in(open, ProposalState.WAITING, visit), in(open, ProposalState.SCHEDULED, visit),
                approvals.waiting().stream().map(text -> words(text, visit)).toList());
    }

    private Waiting.WaitingWords words(WaitingText text, Visit visit) {
        return new Waiting.WaitingWords("/texts/" + text.key(), "/approvals/texts/" + text.key() + "/" + text.version(),
                text.key(),
                text.version(), text.author(), views.times(visit.language()).moment(text.since()),
                text.author().equals(visit.who()),
                texts.find(text.key(), text.version()).map(Text::body).orElse(""));
    }

    private List<Waiting.Hotline> in(List<Proposal> open, ProposalState state, Visit visit) {
        return open.stream().filter(proposal -> proposal.state() == state).map(proposal -> hotline(proposal, visit)).toList();
    }

    private Waiting.Hotline hotline(Proposal proposal, Visit visit) {
        var did = new PhoneNumber(proposal.did());
        var locale = visit.language().locale();
        var changes = versions.difference(did, Versions.LIVE, Versions.PROPOSAL + proposal.id(), locale).changes();
        var words = ViolationWords.in(visit.language());
        return new Waiting.Hotline(Addresses.of(did), "/approvals" + Addresses.of(did) + "/" + proposal.id(), did.national(),
                proposal.document().path("name").asText(),
                HotlineViews.plan(proposal, Words.in(visit.language()), views.times(visit.language())),
                proposal.isOf(visit.who()), changes, proposals.problems(proposal).stream().map(words::of).toList());
    }
}
