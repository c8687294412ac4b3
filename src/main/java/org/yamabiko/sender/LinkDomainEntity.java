package org.yamabiko.sender;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A domain that the company's links lead to. */
@Entity
@Table(name = "link_domain")
class LinkDomainEntity extends PanacheEntityBase {

    @Id
    String name;
    Instant addedAt;
    String addedBy;

    LinkDomain toDomain() {
        return new LinkDomain(name, addedAt, addedBy);
    }
}
