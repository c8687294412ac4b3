package org.yamabiko.console.accounts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

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

    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("yyyy/M/d HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    static ShownKey of(KeyView key, Times times, AccountWords words) {
        return new ShownKey(key.id().toString(), key.name(), key.prefix(), key.roles().stream().map(words::role).toList(),
                times.moment(key.createdAt()), key.expiresAt() == null ? null : day(key.expiresAt(), times),
                key.expiresAt() != null && !key.expiresAt().isAfter(times.now()),
                key.lastUsedAt() == null ? null : times.moment(key.lastUsedAt()));
    }

    /** With its year: keys last long. */
    private static Moment day(Instant at, Times times) {
        var format = times.locale().equals(Locale.JAPANESE) ? JAPANESE : ENGLISH;
        return new Moment(at.toString(), format.format(at.atZone(times.zone())));
    }
}
