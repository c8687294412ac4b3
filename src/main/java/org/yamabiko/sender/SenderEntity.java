package org.yamabiko.sender;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.SenderKind;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A registered sender. */
@Entity
@Table(name = "sender")
class SenderEntity extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Enumerated(EnumType.STRING)
    Carrier carrier;
    @Enumerated(EnumType.STRING)
    SenderKind kind;
    String value;
    LocalDate validFrom;
    LocalDate validUntil;
    String reviewReference;
    String publishedAt;
    Instant updatedAt;
    String updatedBy;

    void write(Sender sender, Instant at, String by) {
        carrier = sender.carrier();
        kind = sender.kind();
        value = sender.value();
        validFrom = sender.validFrom();
        validUntil = sender.validUntil();
        reviewReference = sender.reviewReference();
        publishedAt = sender.publishedAt();
        updatedAt = at;
        updatedBy = by;
    }

    Sender toSender() {
        return new Sender(id, carrier, kind, value, validFrom, validUntil, reviewReference, publishedAt);
    }
}
