package org.yamabiko.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A key without what opens.
 *
 * @param prefix its first characters, to recognise it by
 * @param lastUsedAt to the minute; null if never
 */
public record KeyView(UUID id, String name, String prefix, List<String> roles, Instant createdAt, Instant expiresAt,
        Instant lastUsedAt) {

    static KeyView of(ApiKey key) {
        return new KeyView(key.id, key.name, key.prefix, key.roles().stream().sorted().map(Role::word).toList(), key.createdAt,
                key.expiresAt, key.lastUsedAt);
    }
}
