package org.yamabiko.call;

import org.yamabiko.database.Query;
import org.yamabiko.outbox.MessageStatus;

/**
 * How a question is answered from an index, however many calls there are: the most telling of its conditions finds candidates
 * by time, a stretch of them at once, and the others pick among them. A stretch ends where the time changes, and is short
 * enough for the database to walk the index in its order rather than to gather all there is and sort it.
 */
final class CallSearch {

    private static final int STRETCH = 250;

    private static final String CALL = "id, did, dialed_number, caller, caller_line, outcome, hotline_revision, started_at, "
            + "decided_at, ended_at, rehearsal";
    private static final String TEXT = "recipient, text_key, status, reason, segments";

    private static final String FOUND = "select " + CALL + ", " + TEXT + ", place from ";
    private static final String WITH_LAST_TEXT = """
            c left join lateral (select %s from message where call_id = c.id order by created_at desc limit 1) m on true"""
            .formatted(TEXT);

    /** Whoever was texted is found by the text, others by the call: so each number is in one index, and a text costs one. */
    private static final String BY_ENDING = """
            select %s, started_at as place from call where id in (
                select id from call where right(caller, 4) = ? and caller is not null
                    and (outcome <> 'TEXTED' or caller_line <> 'MOBILE')
                union select call_id from message where right(recipient, 4) = ?)""".formatted(CALL);

    private static final String OF_CALLS = "select " + CALL + ", started_at as place from call";
    private static final String OF_TEXTS = "select call_id, did as text_did, " + TEXT + ", created_at as place from message";

    private final CallQuestion question;
    private final Mark before;
    private final boolean byText;

    /** @param before null to begin with the newest */
    CallSearch(CallQuestion question, Mark before) {
        this.question = question;
        this.before = before;
        this.byText = question.ending() == null && question.status() != null
                && (question.did() == null || isRare(question.status()));
    }

    /** Those an index knows by their status. */
    private static boolean isRare(MessageStatus status) {
        return switch (status) {
            case UNCERTAIN, UNDELIVERED, REJECTED, EXPIRED, BLOCKED, SUPPRESSED -> true;
            case PENDING, CLAIMED, SUBMITTED, DELIVERED -> false;
        };
    }

    /** The first of the stretch's calls that the question is about. */
    Query calls(int most) {
        var query = byText
                ? new Query(FOUND, candidates(most), "m join call c on c.id = m.call_id")
                : new Query(FOUND, candidates(most), WITH_LAST_TEXT);
        return query.where(byText ? "m.text_did = ?" : "c.did = ?", did())
                .where("c.outcome = ?", name(question.outcome()))
                .where("m.status = ?", name(question.status()))
                .where("c.rehearsal = ?", question.rehearsal())
                .then("order by place desc, %s desc limit %d".formatted(byText ? "m.call_id" : "c.id", most));
    }

    /** Where the stretch that {@link #calls} looks at ends; empty if the ledger ends before. */
    Query end(int most) {
        return new Query("select min(place) as place from ", candidates(most), "candidate")
                .then("having count(*) >= " + stretch(most));
    }

    private static int stretch(int most) {
        return Math.max(STRETCH, most);
    }

    private Query candidates(int most) {
        var at = byText ? "created_at" : "started_at";
        var query = byText ? texts() : calls();
        query.where(at + " >= ?", question.from()).where(at + " < ?", question.to());
        if (before != null) {
            query.given("(%s, %s) < (?, ?)".formatted(at, byText ? "call_id" : "id"), before.at(), before.id());
        }
        return query.then("order by %s desc fetch first %d rows with ties".formatted(at, stretch(most)));
    }

    private Query texts() {
        return new Query(OF_TEXTS).where("rare_status = ?", isRare(question.status()) ? question.status().name() : null);
    }

    private Query calls() {
        if (question.ending() != null) {
            return new Query(BY_ENDING).with(question.ending(), question.ending()).whereGoesOn();
        }
        var query = new Query(OF_CALLS);
        if (question.outcome() != null && question.outcome() != CallOutcome.TEXTED) {
            query.given("outcome <> 'TEXTED'").where("outcome = ?", question.outcome().name());
        }
        return query.where("did = ?", did());
    }

    private String did() {
        return question.did() == null ? null : question.did().e164();
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }
}
