package org.yamabiko.outbox;

import java.util.Optional;

import org.yamabiko.database.Query;

/**
 * A question for the newest texts, answered by an index however many texts there are.
 * <p>
 * No index knows whether a text is SUBMITTED or DELIVERED: it would change with each receipt, and so cost every text a second
 * write. Most texts are one or the other, so these two are looked for among the newest texts.
 *
 * @param status empty: any
 * @param callId empty: any
 */
record MessageQuestion(Optional<MessageStatus> status, Optional<String> callId) {

    static final int MOST = 200;
    /** Some tenths of a second's worth. */
    private static final int NEWEST = 100_000;
    private static final String NEWEST_FIRST = "order by created_at desc limit " + MOST;

    Query query() {
        return callId.map(this::ofCall).or(() -> status.map(MessageQuestion::of))
                .orElseGet(() -> new Query("select * from message").then(NEWEST_FIRST));
    }

    private Query ofCall(String id) {
        return new Query("select * from message").where("call_id = ?", id)
                .where("status = ?", status.map(Enum::name).orElse(null))
                .then(NEWEST_FIRST);
    }

    private static Query of(MessageStatus status) {
        return switch (status) {
            case PENDING -> latest(status, "next_attempt_at");
            case CLAIMED -> latest(status, "claimed_at");
            case UNCERTAIN, UNDELIVERED, REJECTED, EXPIRED, BLOCKED, SUPPRESSED ->
                new Query("select * from message").where("rare_status = ?", status.name()).then(NEWEST_FIRST);
            case SUBMITTED, DELIVERED ->
                new Query("select * from (select * from message order by created_at desc limit " + NEWEST + ") newest")
                        .where("status = ?", status.name()).then(NEWEST_FIRST);
        };
    }

    /** By the column that is null in all other states, and is indexed where it is not. */
    private static Query latest(MessageStatus status, String since) {
        return new Query("select * from (select * from message where %1$s is not null order by %1$s desc limit %2$d) latest"
                .formatted(since, MOST)).where("status = ?", status.name()).then(NEWEST_FIRST);
    }
}
