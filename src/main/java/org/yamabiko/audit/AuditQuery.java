package org.yamabiko.audit;

import java.time.Instant;

/**
 * What is looked for; null means any.
 *
 * @param before entries older than the one of this id: the next page
 * @param limit how many at most
 */
public record AuditQuery(String actor, Action action, String subject, Instant from, Instant to, Long before, int limit) {

    public static AuditQuery latest(int limit) {
        return new AuditQuery(null, null, null, null, null, null, limit);
    }
}
