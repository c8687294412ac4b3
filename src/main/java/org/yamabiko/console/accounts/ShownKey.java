package org.yamabiko.console.accounts;

import java.util.List;

import org.yamabiko.account.KeyView;
import org.yamabiko.console.Times;
import org.yamabiko.console.Times.Moment;

/**
 * A key as pages show it.
 *
 * @param expiresAt null if it does not end by itself
 * @param lastUsedAt null if never
 */
public record ShownKey(String id, String name, String prefix, List<String> roles, Moment createdAt, Moment expiresAt,
        boolean expired, Moment lastUsedAt) {

    static ShownKey of(KeyView key, Times times, AccountWords words) {
        return new ShownKey(key.id().toString(), key.name(), key.prefix(), key.roles().stream().map(words::role).toList(),
                times.moment(key.createdAt()), key.expiresAt() == null ? null : times.moment(key.expiresAt()),
                key.expiresAt() != null && !key.expiresAt().isAfter(times.now()),
                key.lastUsedAt() == null ? null : times.moment(key.lastUsedAt()));
    }
}
