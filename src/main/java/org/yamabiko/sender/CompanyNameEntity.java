package org.yamabiko.sender;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A name of the company. */
@Entity
@Table(name = "company_name")
class CompanyNameEntity extends PanacheEntityBase {

    @Id
    String name;
    Instant addedAt;
    String addedBy;

    CompanyName toName() {
        return new CompanyName(name, addedAt, addedBy);
    }
}
