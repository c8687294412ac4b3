package org.yamabiko.hotline;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.hotline.GoLive.Responsible;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * What changes at once for callers: publishing, bringing back, taking off. After the commit the caller should
 * {@link Hotlines#refresh}, so that this node does not wait for its next look.
 */
@ApplicationScoped
public class Publisher {

    private final GoLive goLive;
    private final ApprovalConfig approval;
    private final Clock clock;

    Publisher(GoLive goLive, ApprovalConfig approval, Clock clock) {
        this.goLive = goLive;
        this.approval = approval;
        this.clock = clock;
    }

    /**
     * Makes the draft live on every node within two seconds. With approval required only a draft that a second person has
     * approved as it stands.
     *
     * @throws InvalidInputException if it cannot be, for example because a text is missing now
     * @throws HttpProblem 409 if it must be proposed first, or another change is under way
     */
    @Transactional
    public HotlineRevision publish(PhoneNumber did, String who, String note) {
        var hotline = HotlineEntity.locked(did);
        var open = ProposalEntity.open(hotline.did);
        if (open.isPresent()) {
            return HotlineRevision.of(publish(hotline, open.get(), who));
        }
        if (approval.required()) {
            return HotlineRevision.of(liveAlready(hotline).orElseThrow(() -> mustBeProposed(did)));
        }
        return HotlineRevision
                .of(goLive.now(hotline, hotline.draft, new Responsible(hotline.draftedBy, null, who, note, null)));
    }

    private RevisionEntity publish(HotlineEntity hotline, ProposalEntity open, String who) {
        if (open.state == ProposalState.SCHEDULED && FlowDocument.same(open.document, hotline.draft)) {
            return become(hotline, open, who);
        }
        throw Conflict.of(open.state == ProposalState.SCHEDULED
                ? "Another version goes live at " + open.goLiveAt + " (proposal " + open.id + "). Withdraw it first: POST "
                        + address(hotline.did) + "/" + open.id + "/withdraw"
                : "Proposal " + open.id + " waits for a second person. Approve it: POST " + address(hotline.did) + "/" + open.id
                        + "/approve, or withdraw it: POST " + address(hotline.did) + "/" + open.id + "/withdraw");
    }

    private static Optional<RevisionEntity> liveAlready(HotlineEntity hotline) {
        return Optional.ofNullable(hotline.publishedRevision).map(number -> RevisionEntity.get(hotline.did, number))
                .filter(revision -> FlowDocument.same(revision.document, hotline.draft));
    }

    private static HttpProblem mustBeProposed(PhoneNumber did) {
        return Conflict.of("A second person must approve this draft. Propose it: POST " + address(did.e164())
                + " { \"note\": \"what and why\", \"goLiveAt\": null }; somebody else then approves it: POST "
                + address(did.e164()) + "/{id}/approve. With no time set it is live at the approval.");
    }

    private static String address(String did) {
        return "/api/hotlines/" + did + "/proposals";
    }

    /** Makes a proposal that may go live the live one. */
    RevisionEntity become(HotlineEntity hotline, ProposalEntity proposal, String who) {
        var approver = proposal.decidedBy;
        var revision = goLive.now(hotline, proposal.document,
                new Responsible(proposal.author, approver, who, proposal.note, null));
        proposal.state = ProposalState.LIVE;
        proposal.revision = revision.number;
        return revision;
    }

    /**
     * Brings a former revision back, as a new one. An approver's word is enough: callers heard this once, and whoever brings it
     * back is in a hurry. The draft follows, unless somebody has gone on writing since it was published.
     */
    @Transactional
    public HotlineRevision restore(PhoneNumber did, int number, String who, String note) {
        var hotline = HotlineEntity.locked(did);
        var old = RevisionEntity.numbered(hotline.did, number)
                .orElseThrow(() -> NotFound.of("There is no revision " + number + " of " + did.national() + "."));
        if (Integer.valueOf(number).equals(hotline.publishedRevision)) {
            throw Conflict.of("Revision " + number + " is what callers hear now.");
        }
        var draftIsLive = hotline.live().filter(live -> FlowDocument.same(live, hotline.draft)).isPresent();
        var revision = goLive.now(hotline, old.document,
                new Responsible(who, approval.required() ? who : null, who, Notes.checked(note), number));
        if (draftIsLive) {
            hotline.writeDraft(old.document, who, clock.instant());
        }
        return HotlineRevision.of(revision);
    }

    /** Takes a hotline off: from now on its callers hear that there is none. Draft, revisions and plans stay. */
    @Transactional
    public void unpublish(PhoneNumber did, String who, String note) {
        var hotline = HotlineEntity.locked(did);
        if (hotline.publishedRevision == null) {
            throw Conflict.of(did.national() + " is not live.");
        }
        goLive.takeOff(hotline, who, Notes.checked(note));
    }
}
