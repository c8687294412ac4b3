package org.yamabiko.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.yamabiko.database.Query;
import org.yamabiko.phone.PhoneNumber;

/**
 * A call as the ledger has it.
 *
 * @param did null if nothing is published on what was dialled
 * @param caller null unless the caller allowed its use
 * @param text the latest one; null if there is none
 * @param rehearsal whether it is counted nowhere
 * @param mark where the next older call begins
 */
public record RecordedCall(String id, String did, String dialedNumber, PhoneNumber caller, String callerLine,
        CallOutcome outcome, Integer revision, Instant startedAt, Instant decidedAt, Instant endedAt, LastText text,
        boolean rehearsal, Mark mark) {

    /** @param status a word of {@code MessageStatus}; {@code reason} says why, null if nothing went wrong */
    public record LastText(PhoneNumber recipient, String textKey, String status, String reason, int segments) {
    }

    static RecordedCall read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new RecordedCall(id, row.getString("did"), row.getString("dialed_number"), number(row.getString("caller")),
                row.getString("caller_line"), CallOutcome.valueOf(row.getString("outcome")),
                row.getObject("hotline_revision", Integer.class), Query.instant(row, "started_at"),
                Query.instant(row, "decided_at"), Query.instant(row, "ended_at"), text(row), row.getBoolean("rehearsal"),
                new Mark(Query.instant(row, "place"), id));
    }

    private static LastText text(ResultSet row) throws SQLException {
        var key = row.getString("text_key");
        return key == null ? null
                : new LastText(number(row.getString("recipient")), key, row.getString("status"), row.getString("reason"),
                        row.getInt("segments"));
    }

    private static PhoneNumber number(String stored) {
        return stored == null ? null : new PhoneNumber(stored);
    }
}
