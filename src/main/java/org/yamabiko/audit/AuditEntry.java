package org.yamabiko.audit;

import java.time.Instant;

/**
 * One thing that somebody did.
 *
 * @param subject to what: {@code text:catalogue}, {@code hotline:+815012345678}, {@code account:hanako}
 * @param before what it was, null if there was nothing
 * @param after what it is now, null if there is nothing
 */
public record AuditEntry(long id, Instant at, String actor, Action action, String subject, String before, String after) {
}
