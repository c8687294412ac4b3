package org.yamabiko.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A key of somebody's program. The key itself is never kept, only its SHA-256: it has 200 random bits, so that is enough. */
@Entity
public class ApiKey {

    @Id
    UUID id;

    String username;

    String name;

    String prefix;

    String hash;

    String roles;

    Instant createdAt;

    Instant expiresAt;

    Instant lastUsedAt;

    Instant revokedAt;

    /** For Hibernate. */
    protected ApiKey() {
    }

    ApiKey(String username, String name, KeySecret secret, Set<Role> roles, Instant createdAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.name = name;
        this.prefix = secret.prefix();
        this.hash = secret.hash();
        this.roles = Role.written(roles);
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    boolean opensAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    Set<Role> roles() {
        return Role.read(roles);
    }

    /** What it opens: what it was made for, as far as its owner may do that still. */
    Set<Role> rolesOf(Account owner) {
        var both = EnumSet.copyOf(Role.heldBy(owner.roles()));
        both.retainAll(roles());
        return both;
    }
}
