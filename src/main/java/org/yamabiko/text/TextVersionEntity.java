package org.yamabiko.text;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A version that a text once had; never changed. */
@Entity
@Table(name = "text_version")
@IdClass(TextVersionEntity.Id_.class)
class TextVersionEntity extends PanacheEntityBase {

    record Id_(String key, int version) implements Serializable {
    }

    @Id
    String key;
    @Id
    int version;
    String body;
    String url;
    String purpose;
    Integer validitySeconds;
    @Enumerated(EnumType.STRING)
    WhenUncertain whenUncertain;
    @Enumerated(EnumType.STRING)
    WhenUndelivered whenUndelivered;
    Instant createdAt;
    String createdBy;

    static TextVersionEntity of(TextEntity text) {
        var entity = new TextVersionEntity();
        entity.key = text.key;
        entity.version = text.version;
        entity.body = text.body;
        entity.url = text.url;
        entity.purpose = text.purpose;
        entity.validitySeconds = text.validitySeconds;
        entity.whenUncertain = text.whenUncertain;
        entity.whenUndelivered = text.whenUndelivered;
        entity.createdAt = text.updatedAt;
        entity.createdBy = text.updatedBy;
        return entity;
    }
}
