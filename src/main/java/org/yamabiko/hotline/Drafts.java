package org.yamabiko.hotline;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.Texts;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.panache.common.Sort;

/** Writing hotlines: drafts, and the publishing that makes one live. */
@ApplicationScoped
public class Drafts {

    private final Texts texts;
    private final Publication publication;
    private final Event<Publishing> publishing;
    private final Clock clock;

    Drafts(Texts texts, Publication publication, Event<Publishing> publishing, Clock clock) {
        this.texts = texts;
        this.publication = publication;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * Keeps a document as the draft of its hotline.
     *
     * @throws InvalidInputException with every field that is wrong
     */
    @Transactional
    public Hotline put(JsonNode document, String author) {
        var hotline = FlowDocument.hotline(document);
        checkTexts(hotline);
        var did = hotline.did().e164();
        var entity = HotlineEntity.<HotlineEntity> findByIdOptional(did).orElseGet(() -> {
            var fresh = new HotlineEntity();
            fresh.did = did;
            return fresh;
        });
        entity.draft = document.toString();
        entity.draftedAt = clock.instant();
        entity.draftedBy = author;
        entity.persist();
        return hotline;
    }

    private void checkTexts(Hotline hotline) {
        var unknown = hotline.textKeys().stream().filter(key -> texts.find(key).isEmpty())
                .map(key -> new Violation("flow", "names the text '" + key + "', which does not exist; write it first"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInputException("The hotline was not taken", unknown);
        }
    }

    /**
     * Makes the draft live on every node within two seconds.
     *
     * @throws InvalidInputException if it cannot be, for example because a text is missing now
     */
    @Transactional
    public HotlineRevision publish(PhoneNumber did, String author) {
        var entity = entity(did);
        var hotline = FlowDocument.hotline(FlowDocument.json(entity.draft));
        checkTexts(hotline);
        publishing.fire(new Publishing(hotline));
        var revision = new RevisionEntity();
        revision.did = entity.did;
        revision.number = RevisionEntity.of(entity.did).stream().mapToInt(r -> r.number).max().orElse(0) + 1;
        revision.document = entity.draft;
        revision.publishedAt = clock.instant();
        revision.publishedBy = author;
        revision.persist();
        entity.publishedRevision = revision.number;
        publication.changed();
        return HotlineRevision.of(revision);
    }

    @Transactional
    public JsonNode draft(PhoneNumber did) {
        return FlowDocument.json(entity(did).draft);
    }

    /** Every draft, in the order of their numbers. */
    @Transactional
    public List<JsonNode> documents() {
        return HotlineEntity.<HotlineEntity> listAll(Sort.by("did")).stream().map(e -> FlowDocument.json(e.draft)).toList();
    }

    @Transactional
    public List<HotlineRevision> revisions(PhoneNumber did) {
        return RevisionEntity.of(entity(did).did).stream().map(HotlineRevision::of).toList();
    }

    @Transactional
    public List<HotlineSummary> all() {
        return HotlineEntity.<HotlineEntity> listAll(Sort.by("did")).stream().map(HotlineSummary::of).toList();
    }

    private static HotlineEntity entity(PhoneNumber did) {
        return HotlineEntity.<HotlineEntity> findByIdOptional(did.e164())
                .orElseThrow(() -> NotFound.of("There is no hotline " + did.national() + "."));
    }
}
