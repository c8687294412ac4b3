package org.yamabiko.hotline;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.NotFound;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A hotline's draft, and which revision of it is live. */
@Entity
@Table(name = "hotline")
class HotlineEntity extends PanacheEntityBase {

    @Id
    String did;
    String draft;
    long draftVersion;
    Instant draftedAt;
    String draftedBy;
    Integer publishedRevision;

    static HotlineEntity of(PhoneNumber did) {
        return HotlineEntity.<HotlineEntity> findByIdOptional(did.e164()).orElseThrow(() -> notFound(did));
    }

    /** To change it: whoever wants to change the same hotline, on any node, waits for the end of this transaction. */
    static HotlineEntity locked(PhoneNumber did) {
        return find(did).orElseThrow(() -> notFound(did));
    }

    /** The same for one that may not be there yet; then nobody else makes it before the end of this transaction. */
    static Optional<HotlineEntity> lockedIfThere(PhoneNumber did) {
        return find(did).or(() -> {
            getEntityManager().createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                    .setParameter(1, "hotline:" + did.e164()).getSingleResult();
            return find(did);
        });
    }

    private static Optional<HotlineEntity> find(PhoneNumber did) {
        return findByIdOptional(did.e164(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static HttpProblem notFound(PhoneNumber did) {
        return NotFound.of("There is no hotline " + did.national() + ".");
    }

    /** As the audit trail names it. */
    String subject() {
        return "hotline:" + did;
    }

    /** @throws StaleDraftException if the draft is no longer the one that was read */
    void mustBe(OptionalLong read) {
        if (read.isPresent() && read.getAsLong() != draftVersion) {
            throw new StaleDraftException(this);
        }
    }

    void writeDraft(String document, String author, Instant at) {
        draft = document;
        draftVersion++;
        draftedBy = author;
        draftedAt = at;
    }

    /** The live document; empty if callers hear nothing. */
    Optional<String> live() {
        return Optional.ofNullable(publishedRevision).map(number -> RevisionEntity.get(did, number).document);
    }
}
