package org.yamabiko.text;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The latest version of a text, approved or not. */
@Entity
@Table(name = "text")
class TextEntity extends PanacheEntityBase {

    @Id
    String key;
    int version;
    String body;
    String url;
    String shortBody;
    String purpose;
    String variants;
    Integer validitySeconds;
    @Enumerated(EnumType.STRING)
    WhenUncertain whenUncertain;
    @Enumerated(EnumType.STRING)
    WhenUndelivered whenUndelivered;
    Instant updatedAt;
    String updatedBy;

    /** A change by {@code author}: the next version. */
    void write(TextDraft draft, SendingPolicy policy, Instant at, String author) {
        var words = draft.wording();
        version++;
        body = words.body();
        url = words.url();
        shortBody = words.shortBody().orElse(null);
        purpose = draft.purpose();
        variants = Variants.json(draft.wordings());
        validitySeconds = policy.validityPeriod().map(Duration::toSeconds).map(Math::toIntExact).orElse(null);
        whenUncertain = policy.whenUncertain();
        whenUndelivered = policy.whenUndelivered();
        updatedAt = at;
        updatedBy = author;
    }
}
