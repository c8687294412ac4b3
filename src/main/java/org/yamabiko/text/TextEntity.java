package org.yamabiko.text;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The current version of a text. */
@Entity
@Table(name = "text")
class TextEntity extends PanacheEntityBase {

    @Id
    String key;
    int version;
    String body;
    String url;
    String purpose;
    Instant updatedAt;
    String updatedBy;

    Text toText() {
        return new Text(key, version, body, url, purpose);
    }
}
