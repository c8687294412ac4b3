package org.yamabiko.text;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A version of a text. Its words never change; who approved or refused it is added. */
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
    String shortBody;
    String purpose;
    String variants;
    Integer validitySeconds;
    @Enumerated(EnumType.STRING)
    WhenUncertain whenUncertain;
    @Enumerated(EnumType.STRING)
    WhenUndelivered whenUndelivered;
    Instant createdAt;
    String createdBy;
    @Enumerated(EnumType.STRING)
    TextState state;
    Instant submittedAt;
    String decidedBy;
    Instant decidedAt;
    String note;
    Instant approvedUntil;
    String testedBy;
    Instant testedAt;

    /** The newest of each text. */
    static List<TextVersionEntity> latest() {
        return list("from TextVersionEntity v join TextEntity t on t.key = v.key and t.version = v.version select v "
                + "order by v.key");
    }

    /** The newest approved one of each text, whether its approval has ended or not. */
    static List<TextVersionEntity> latestApproved() {
        return list("from TextVersionEntity v where v.state = ?1 and v.version = (select max(a.version) "
                + "from TextVersionEntity a where a.key = v.key and a.state = ?1)", TextState.APPROVED);
    }

    static List<TextVersionEntity> waiting() {
        return list("state = ?1 order by submittedAt, key", TextState.WAITING);
    }

    /** The newest first. */
    static List<TextVersionEntity> of(String key) {
        return list("key = ?1 order by version desc", key);
    }

    static Optional<TextVersionEntity> at(String key, int version) {
        return findByIdOptional(new Id_(key, version));
    }

    static TextVersionEntity of(TextEntity text) {
        var entity = new TextVersionEntity();
        entity.key = text.key;
        entity.version = text.version;
        entity.body = text.body;
        entity.url = text.url;
        entity.shortBody = text.shortBody;
        entity.purpose = text.purpose;
        entity.variants = text.variants;
        entity.validitySeconds = text.validitySeconds;
        entity.whenUncertain = text.whenUncertain;
        entity.whenUndelivered = text.whenUndelivered;
        entity.createdAt = text.updatedAt;
        entity.createdBy = text.updatedBy;
        entity.state = TextState.DRAFT;
        return entity;
    }

    void submitted(Instant at) {
        state = TextState.WAITING;
        submittedAt = at;
    }

    void decided(TextState decision, String by, Instant at, String words, Instant until) {
        state = decision;
        decidedBy = by;
        decidedAt = at;
        note = words;
        approvedUntil = until;
    }

    Text toText() {
        return new Text(key, version, new Wording(body, url, Optional.ofNullable(shortBody)), purpose, Variants.of(variants),
                new SendingPolicy(Optional.ofNullable(validitySeconds).map(Duration::ofSeconds), whenUncertain,
                        whenUndelivered),
                new Approval(state, createdBy, createdAt, submittedAt, decidedBy, decidedAt, note, approvedUntil, testedBy,
                        testedAt));
    }
}
