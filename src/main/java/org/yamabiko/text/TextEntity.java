package org.yamabiko.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    Integer validitySeconds;
    @Enumerated(EnumType.STRING)
    WhenUncertain whenUncertain;
    @Enumerated(EnumType.STRING)
    WhenUndelivered whenUndelivered;
    Instant updatedAt;
    String updatedBy;

    Text toText() {
        return new Text(key, version, body, url, purpose, policy());
    }

    private SendingPolicy policy() {
        return new SendingPolicy(Optional.ofNullable(validitySeconds).map(Duration::ofSeconds), whenUncertain, whenUndelivered);
    }
}
