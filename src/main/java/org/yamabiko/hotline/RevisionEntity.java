package org.yamabiko.hotline;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.yamabiko.phone.PhoneNumber;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A document that was once published; never changed. */
@Entity
@Table(name = "hotline_revision")
@IdClass(RevisionEntity.Id_.class)
class RevisionEntity extends PanacheEntityBase {

    record Id_(String did, int number) implements Serializable {
    }

    /** Which revision of a hotline is live. */
    record Live(String did, int number) {
        PhoneNumber phoneNumber() {
            return new PhoneNumber(did);
        }
    }

    @Id
    String did;
    @Id
    int number;
    String document;
    Instant publishedAt;
    String publishedBy;
    String author;
    String approver;
    String note = "";
    Integer restored;

    /** What is live, without the documents: there may be a thousand, and one of them has changed. */
    static List<Live> live() {
        return getEntityManager()
                .createQuery("select h.did, h.publishedRevision from HotlineEntity h where h.publishedRevision is not null",
                        Object[].class)
                .getResultStream().map(row -> new Live((String) row[0], (Integer) row[1])).toList();
    }

    /** The live revisions of these hotlines. */
    static List<RevisionEntity> liveOf(List<String> dids) {
        return list("from RevisionEntity r join HotlineEntity h on h.did = r.did and h.publishedRevision = r.number "
                + "where h.did in ?1 select r", dids);
    }

    static List<RevisionEntity> of(String did) {
        return list("did = ?1 order by number desc", did);
    }

    static Optional<RevisionEntity> numbered(String did, int number) {
        return findByIdOptional(new Id_(did, number));
    }

    static RevisionEntity get(String did, int number) {
        return numbered(did, number)
                .orElseThrow(() -> new IllegalStateException("revision " + number + " of " + did + " is live and not there"));
    }

    /** 0 if there is none. */
    static int last(String did) {
        return getEntityManager()
                .createQuery("select coalesce(max(r.number), 0) from RevisionEntity r where r.did = ?1", Integer.class)
                .setParameter(1, did).getSingleResult();
    }
}
