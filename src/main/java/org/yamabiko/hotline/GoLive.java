package org.yamabiko.hotline;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.InvalidInputException;

/**
 * The one way by which a document becomes what callers hear: a numbered revision, and a count that wakes every node. Always
 * within the transaction of whoever decided it, on a hotline that is locked.
 */
@ApplicationScoped
class GoLive {

    /**
     * Who stands for a revision.
     *
     * @param author who wrote or proposed it
     * @param approver null if nobody had to
     * @param publisher who pressed the button; whose approval it was, if it went live by itself
     * @param restored the revision that comes back; null if it is new
     */
    record Responsible(String author, String approver, String publisher, String note, Integer restored) {
    }

    private final DraftRules rules;
    private final Publication publication;
    private final Event<Publishing> publishing;
    private final AuditTrail audit;
    private final Clock clock;

    GoLive(DraftRules rules, Publication publication, Event<Publishing> publishing, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.publication = publication;
        this.publishing = publishing;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws InvalidInputException if it cannot be live, for example because a text is missing now */
    RevisionEntity now(HotlineEntity hotline, String document, Responsible who) {
        prepare(document);
        var before = hotline.live().orElse(null);
        var revision = new RevisionEntity();
        revision.did = hotline.did;
        revision.number = RevisionEntity.last(hotline.did) + 1;
        revision.document = document;
        revision.publishedAt = clock.instant();
        revision.publishedBy = who.publisher();
        revision.author = who.author();
        revision.approver = who.approver();
        revision.note = who.note();
        revision.restored = who.restored();
        revision.persist();
        hotline.publishedRevision = revision.number;
        publication.changed();
        audit.record(who.publisher(), who.restored() == null ? Action.PUBLISHED : Action.RESTORED, hotline.subject(), before,
                document);
        return revision;
    }

    /**
     * Makes ready what its calls will need, so that going live later takes no time.
     *
     * @throws InvalidInputException if it could not be live now
     */
    void prepare(String document) {
        publishing.fire(new Publishing(rules.live(FlowDocument.json(document))));
    }

    /** Callers hear that there is no such hotline. */
    void takeOff(HotlineEntity hotline, String who, String note) {
        audit.record(who, Action.UNPUBLISHED, hotline.subject(), hotline.live().orElse(null), note.isEmpty() ? null : note);
        hotline.publishedRevision = null;
        publication.changed();
    }
}
