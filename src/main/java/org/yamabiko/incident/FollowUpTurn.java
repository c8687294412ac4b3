package org.yamabiko.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.incident.FollowUpStatements.Due;
import org.yamabiko.incident.FollowUpStatements.Told;
import org.yamabiko.outbox.Admission;
import org.yamabiko.outbox.Outbox;
import org.yamabiko.text.Text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One look at the all-clears that are under way: the texts whose slots have come are written. */
@Singleton
class FollowUpTurn {

    /** What became of one of them. */
    record Result(String incident, int sent, Optional<FollowUpEnd> end) {
    }

    /** A caller who heard the incident until its end may still be keying in a number: no all-clear is complete before. */
    static final Duration LATE_CALLERS = Duration.ofMinutes(1);
    private static final int LAST_PASS = 2;

    private final Outbox outbox;
    private final AllClear allClear;
    private final BlockedRecipients blocked;
    private final QuietHours quiet;
    private final ObjectMapper json;

    FollowUpTurn(Outbox outbox, AllClear allClear, BlockedRecipients blocked, QuietHours quiet, ObjectMapper json) {
        this.outbox = outbox;
        this.allClear = allClear;
        this.blocked = blocked;
        this.quiet = quiet;
        this.json = json;
    }

    /** Within the caller's transaction, until whose end no other node sends for the same round. */
    List<Result> run(Connection connection, Instant now, Snapshot live) throws SQLException {
        var results = new ArrayList<Result>();
        for (var due : FollowUpStatements.due(connection)) {
            results.add(run(connection, due, now, live));
        }
        return results;
    }

    private Result run(Connection connection, Due due, Instant now, Snapshot live) throws SQLException {
        var plan = plan(due);
        var text = plan.resolvedText().map(live.texts()::get).filter(one -> one.sendableAt(now));
        if (!now.isBefore(due.until())) {
            return ended(connection, due, FollowUpEnd.TIME_OVER);
        }
        if (text.isEmpty()) {
            return ended(connection, due, FollowUpEnd.TEXT_NOT_SENDABLE);
        }
        var slots = Slots.until(now, due.lastSlot(), plan.followUp().perSecond());
        if ((quiet.at(now) && !due.atNight()) || slots.isEmpty()) {
            return new Result(due.incident(), 0, Optional.empty());
        }
        var told = FollowUpStatements.next(connection, due, due.overAt().minus(plan.followUp().toldWithin()), slots.size());
        var sent = told.isEmpty() ? 0 : send(connection, due, new Part(told, slots, text.get(), live));
        return told.size() < slots.size() ? atEnd(connection, due, now, sent)
                : new Result(due.incident(), sent, Optional.empty());
    }

    /** What one look brings on its way. */
    private record Part(List<Told> told, List<Instant> slots, Text text, Snapshot live) {
    }

    private int send(Connection connection, Due due, Part part) throws SQLException {
        var leftOut = blocked.among(part.told().stream().map(Told::recipient).toList());
        var texts = new ArrayList<Admission>();
        var used = due.lastSlot();
        for (var told : part.told()) {
            if (!leftOut.contains(told.recipient())) {
                used = Optional.of(part.slots().get(texts.size()));
                texts.add(new Admission(allClear.to(told, due, part.text(), part.live(), used.get()), Optional.empty()));
            }
        }
        var fresh = texts.isEmpty() ? 0
                : Math.toIntExact(outbox.insert(connection, texts).stream().filter(isNew -> isNew).count());
        FollowUpStatements.sent(connection, due.round(), fresh, due.pass() < LAST_PASS ? leftOut.size() : 0,
                part.told().getLast().recipient().e164(), used.orElse(null));
        return fresh;
    }

    private static Result atEnd(Connection connection, Due due, Instant now, int sent) throws SQLException {
        var late = now.isBefore(due.overAt().plus(LATE_CALLERS));
        if (due.pass() == LAST_PASS && !late) {
            FollowUpStatements.end(connection, due.round(), FollowUpEnd.ALL_TOLD);
            return new Result(due.incident(), sent, Optional.of(FollowUpEnd.ALL_TOLD));
        }
        FollowUpStatements.secondPass(connection, due.round());
        return new Result(due.incident(), sent, Optional.empty());
    }

    private static Result ended(Connection connection, Due due, FollowUpEnd end) throws SQLException {
        FollowUpStatements.end(connection, due.round(), end);
        return new Result(due.incident(), 0, Optional.of(end));
    }

    private IncidentPlan plan(Due due) {
        try {
            return IncidentRules.plan(due.incident(), json.readValue(due.document(), IncidentDraft.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an incident that cannot be read: " + due.incident(), e);
        }
    }
}
