package org.yamabiko.hotline;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A hotline's draft, and which revision of it is live. */
@Entity
@Table(name = "hotline")
class HotlineEntity extends PanacheEntityBase {

    @Id
    String did;
    String draft;
    Instant draftedAt;
    String draftedBy;
    Integer publishedRevision;
}
