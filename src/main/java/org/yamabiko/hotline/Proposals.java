package org.yamabiko.hotline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.approval.SecondPerson;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

/**
 * Drafts on their way to the callers: proposed, approved by a second person if that is required, live at once or at a set time.
 * One is under way for a hotline at a time. After the commit the caller should {@link Hotlines#refresh}.
 */
@ApplicationScoped
public class Proposals {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final DraftRules rules;
    private final GoLive goLive;
    private final Publisher publisher;
    private final ApprovalConfig approval;
    private final AuditTrail audit;
    private final Clock clock;

    Proposals(DraftRules rules, GoLive goLive, Publisher publisher, ApprovalConfig approval, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.goLive = goLive;
        this.publisher = publisher;
        this.approval = approval;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes the draft as it stands now, whoever wrote it last. */
    @Transactional
    public Proposal propose(PhoneNumber did, String author, String note, Optional<Instant> goLiveAt) {
        return propose(did, author, note, goLiveAt, OptionalLong.empty());
    }

    /**
     * Proposes the draft. Where no approval is required it is live at once, or at its time.
     *
     * @param goLiveAt empty: as soon as it may
     * @param read the version of the draft that the author has before him; empty for whatever it is
     * @throws StaleDraftException if the draft is no longer the one that was read
     */
    @Transactional
    public Proposal propose(PhoneNumber did, String author, String note, Optional<Instant> goLiveAt, OptionalLong read) {
        var hotline = HotlineEntity.locked(did);
        hotline.mustBe(read);
        ProposalEntity.open(hotline.did).ifPresent(open -> {
            throw Conflict.of("Proposal " + open.id + " of " + open.author + " is under way; withdraw it first.");
        });
        if (hotline.live().filter(live -> FlowDocument.same(live, hotline.draft)).isPresent()) {
            throw Conflict.of("The draft is what callers hear already; there is nothing to propose.");
        }
        goLiveAt.ifPresent(this::checkTime);
        rules.draft(FlowDocument.json(hotline.draft));
        var proposal = fresh(hotline, author, Notes.checked(note), goLiveAt);
        proposal.persist();
        audit.record(author, Action.PROPOSED, hotline.subject(), hotline.live().orElse(null), hotline.draft);
        if (!approval.required()) {
            proceed(hotline, proposal, author);
        }
        return Proposal.of(proposal);
    }

    private ProposalEntity fresh(HotlineEntity hotline, String author, String note, Optional<Instant> goLiveAt) {
        var proposal = new ProposalEntity();
        proposal.did = hotline.did;
        proposal.document = hotline.draft;
        proposal.draftedBy = hotline.draftedBy;
        proposal.author = author;
        proposal.note = note;
        proposal.proposedAt = clock.instant();
        proposal.goLiveAt = goLiveAt.orElse(null);
        proposal.state = ProposalState.WAITING;
        return proposal;
    }

    private void checkTime(Instant at) {
        var now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
            throw Notes.refused(Violation.of("goLiveAt", "goLiveAt.range", "must be in the future, within a year"));
        }
    }

    /** Lets it go live: now, or at its time. */
    private void proceed(HotlineEntity hotline, ProposalEntity proposal, String who) {
        if (proposal.goLiveAt == null || !proposal.goLiveAt.isAfter(clock.instant())) {
            publisher.become(hotline, proposal, who);
        } else {
            goLive.prepare(proposal.document);
            proposal.state = ProposalState.SCHEDULED;
        }
    }

    /** The word of a second person, who neither wrote nor proposed it. */
    @Transactional
    public Proposal approve(PhoneNumber did, long id, String who, String note) {
        var hotline = HotlineEntity.locked(did);
        var proposal = waiting(hotline, id);
        SecondPerson.check(proposal.author, who);
        SecondPerson.check(proposal.draftedBy, who);
        proposal.decide(ProposalState.SCHEDULED, who, clock.instant(), Notes.checked(note));
        audit.record(who, Action.APPROVED, hotline.subject(), hotline.live().orElse(null), proposal.document);
        proceed(hotline, proposal, who);
        return Proposal.of(proposal);
    }

    /** @param note what should change; the author reads it */
    @Transactional
    public Proposal refuse(PhoneNumber did, long id, String who, String note) {
        var hotline = HotlineEntity.locked(did);
        var proposal = waiting(hotline, id);
        proposal.decide(ProposalState.REFUSED, who, clock.instant(), Notes.needed(note));
        audit.record(who, Action.REFUSED, hotline.subject(), proposal.document, proposal.decisionNote);
        return Proposal.of(proposal);
    }

    /** Before the decision or after it, as long as it is not live. */
    @Transactional
    public Proposal withdraw(PhoneNumber did, long id, String who, String note) {
        var hotline = HotlineEntity.locked(did);
        var proposal = find(hotline, id);
        if (!proposal.state.open()) {
            throw Conflict.of("Proposal " + id + " is " + proposal.state + "; it cannot be withdrawn.");
        }
        proposal.decide(ProposalState.WITHDRAWN, who, clock.instant(), Notes.checked(note));
        audit.record(who, Action.WITHDRAWN, hotline.subject(), proposal.document, null);
        return Proposal.of(proposal);
    }

    private static ProposalEntity waiting(HotlineEntity hotline, long id) {
        var proposal = find(hotline, id);
        if (proposal.state != ProposalState.WAITING) {
            throw Conflict.of("Proposal " + id + " is " + proposal.state + "; it waits for nobody.");
        }
        return proposal;
    }

    private static ProposalEntity find(HotlineEntity hotline, long id) {
        return ProposalEntity.<ProposalEntity> findByIdOptional(id).filter(proposal -> proposal.did.equals(hotline.did))
                .orElseThrow(() -> NotFound.of("There is no proposal " + id + " of this hotline."));
    }

    /** The newest first. */
    @Transactional
    public List<Proposal> of(PhoneNumber did) {
        return ProposalEntity.of(HotlineEntity.of(did).did).stream().map(Proposal::of).toList();
    }

    /** Everything that waits for somebody or for its time, of every hotline; the oldest first. */
    @Transactional
    public List<Proposal> open() {
        return ProposalEntity.allOpen().stream().map(Proposal::of).toList();
    }

    @Transactional
    public Proposal get(PhoneNumber did, long id) {
        return Proposal.of(find(HotlineEntity.of(did), id));
    }

    /** What keeps it from going live now; empty if nothing does. */
    @Transactional
    public List<Violation> problems(Proposal proposal) {
        return rules.problems(proposal.document());
    }
}
