package org.yamabiko.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.security.identity.SecurityIdentity;

/** Lets programs in that show a key. */
@ApplicationScoped
class KeyDoor {

    /** Programs may come many times a second; when they came is of interest to the minute. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final EntityManager keys;
    private final Clock clock;

    KeyDoor(EntityManager keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    Optional<SecurityIdentity> open(KeySecret secret) {
        var now = clock.instant();
        return keys.createQuery("from ApiKey where hash = ?1", ApiKey.class).setParameter(1, secret.hash())
                .getResultStream().findFirst()
                .filter(key -> key.opensAt(now))
                .flatMap(key -> open(key, now));
    }

    private Optional<SecurityIdentity> open(ApiKey key, Instant now) {
        var owner = keys.find(Account.class, key.username);
        if (!owner.isOpen()) {
            return Optional.empty();
        }
        if (key.lastUsedAt == null || key.lastUsedAt.isBefore(now.minus(NOTED_EVERY))) {
            keys.createQuery("update ApiKey set lastUsedAt = ?2 where id = ?1")
                    .setParameter(1, key.id).setParameter(2, now).executeUpdate();
        }
        return Optional.of(Known.byKey(owner, key.rolesOf(owner)));
    }
}
