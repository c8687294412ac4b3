package org.yamabiko.hotline;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;

import com.fasterxml.jackson.databind.JsonNode;

/** Drafts under several hands: what one person saved is never overwritten by another who did not see it. */
@ApplicationScoped
public class DraftDesk {

    private final Drafts drafts;

    DraftDesk(Drafts drafts) {
        this.drafts = drafts;
    }

    @Transactional
    public Optional<OpenedDraft> open(PhoneNumber did) {
        return HotlineEntity.<HotlineEntity> findByIdOptional(did.e164()).map(OpenedDraft::of);
    }

    /**
     * Keeps a document as the draft of its hotline.
     *
     * @param did the hotline that was opened; the document must name it too
     * @param opened the version that was opened, {@link OpenedDraft#NEW} if there was none
     * @throws InvalidInputException with every field that is wrong
     * @throws DraftChangedException if somebody saved another version meanwhile
     */
    @Transactional
    public OpenedDraft save(PhoneNumber did, JsonNode document, String author, String opened) {
        var kept = HotlineEntity.<HotlineEntity> findByIdOptional(did.e164(), LockModeType.PESSIMISTIC_WRITE)
                .map(OpenedDraft::of);
        if (!kept.map(OpenedDraft::version).orElse(OpenedDraft.NEW).equals(opened)) {
            throw new DraftChangedException(kept);
        }
        drafts.put(document, author);
        return open(did).orElseThrow(() -> new IllegalArgumentException("the document is another hotline's"));
    }
}
