package org.yamabiko.hotline;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.panache.common.Sort;

/** What staff write of hotlines, before callers hear it. */
@ApplicationScoped
public class Drafts {

    private final DraftRules rules;
    private final Publisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    Drafts(DraftRules rules, Publisher publisher, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a document as the draft of its hotline, whatever the draft was.
     *
     * @throws InvalidInputException with every field that is wrong
     */
    @Transactional
    public Hotline put(JsonNode document, String author) {
        return put(document, author, OptionalLong.empty());
    }

    /**
     * Keeps a document as the draft of its hotline. Writing what is already there changes nothing.
     *
     * @param read the version that the author had before him, 0 for a hotline that was not there; empty to write regardless
     * @throws InvalidInputException with every field that is wrong
     * @throws StaleDraftException if the draft is no longer the one that was read
     */
    @Transactional
    public Hotline put(JsonNode document, String author, OptionalLong read) {
        var hotline = rules.draft(document);
        var known = HotlineEntity.lockedIfThere(hotline.did());
        known.ifPresent(entity -> entity.mustBe(read));
        var written = document.toString();
        if (known.filter(entity -> entity.draft.equals(written)).isEmpty()) {
            write(known.orElseGet(() -> fresh(hotline.did())), written, author);
        }
        return hotline;
    }

    private static HotlineEntity fresh(PhoneNumber did) {
        var entity = new HotlineEntity();
        entity.did = did.e164();
        return entity;
    }

    private void write(HotlineEntity entity, String document, String author) {
        audit.record(author, Action.DRAFT_WRITTEN, entity.subject(), entity.draft, document);
        entity.writeDraft(document, author, clock.instant());
        entity.persist();
    }

    /** Makes the draft live: {@link Publisher#publish}. */
    public HotlineRevision publish(PhoneNumber did, String who) {
        return publisher.publish(did, who, "");
    }

    @Transactional
    public JsonNode draft(PhoneNumber did) {
        return get(did).document();
    }

    @Transactional
    public Draft get(PhoneNumber did) {
        return Draft.of(HotlineEntity.of(did));
    }

    /** What keeps the draft from going live now; empty if nothing does. */
    @Transactional
    public List<Violation> problems(PhoneNumber did) {
        return rules.problems(get(did).document());
    }

    /** Every draft, in the order of their numbers. */
    @Transactional
    public List<JsonNode> documents() {
        return HotlineEntity.<HotlineEntity> listAll(Sort.by("did")).stream().map(e -> FlowDocument.json(e.draft)).toList();
    }

    @Transactional
    public List<HotlineRevision> revisions(PhoneNumber did) {
        return RevisionEntity.of(HotlineEntity.of(did).did).stream().map(HotlineRevision::of).toList();
    }

    @Transactional
    public List<HotlineSummary> all() {
        return HotlineEntity.<HotlineEntity> listAll(Sort.by("did")).stream().map(HotlineSummary::of).toList();
    }
}
