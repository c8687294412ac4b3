package org.yamabiko.hotline;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A document that was once published; never changed. */
@Entity
@Table(name = "hotline_revision")
@IdClass(RevisionEntity.Id_.class)
class RevisionEntity extends PanacheEntityBase {

    record Id_(String did, int number) implements Serializable {
    }

    @Id
    String did;
    @Id
    int number;
    String document;
    Instant publishedAt;
    String publishedBy;

    /** The live revision of every hotline that has one. */
    static List<RevisionEntity> live() {
        return list("from RevisionEntity r join HotlineEntity h on h.did = r.did and h.publishedRevision = r.number "
                + "select r");
    }

    static List<RevisionEntity> of(String did) {
        return list("did = ?1 order by number desc", did);
    }
}
