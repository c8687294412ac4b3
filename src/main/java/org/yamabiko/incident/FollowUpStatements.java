package org.yamabiko.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.yamabiko.database.Query;
import org.yamabiko.phone.PhoneNumber;

/** The SQL of the all-clear. */
final class FollowUpStatements {

    /** A round whose all-clear is under way. */
    record Due(int round, String incident, String document, Instant since, Instant overAt, Instant until, boolean atNight,
            int pass,
            String passed, Optional<Instant> lastSlot) {
    }

    /** Somebody who was told, by a first text of the round. */
    record Told(PhoneNumber recipient, String message, PhoneNumber did, String senderId) {
    }

    private static final String DUE = """
            select r.id, r.incident, i.document, r.since, r.over_at, r.follow_up_until, r.at_night, r.pass, r.passed, r.last_slot
            from incident_round r join incident i on i.key = r.incident
            where r.follow_up = 'RUNNING' order by r.id for update of r skip locked""";

    /** One that certainly did not arrive told nobody; one that may have did. */
    private static final String TOLD = """
            select m.recipient, (array_agg(m.id order by m.id))[1]::text as first, (array_agg(m.did order by m.id))[1] as did,
                   (array_agg(m.sender_id order by m.id))[1] as sender_id
            from message m
            where m.incident_round = ? and m.recipient > ? and m.created_at >= ?
            group by m.recipient having bool_or(m.rare_status is null or m.rare_status = 'UNCERTAIN')""";

    static final String NEXT = """
            select * from (%s) told
            where not exists (select 1 from message f where f.call_id = ? || told.first)
            order by recipient limit ?""".formatted(TOLD);

    private static final String START = """
            update incident_round
            set follow_up = ?, follow_up_end = null, follow_up_by = ?, follow_up_since = ?, follow_up_until = ?, at_night = ?,
                pass = 1, passed = '', left_out = 0, told = (select count(*) from (%s) told)
            where id = ?""".formatted(TOLD);

    private FollowUpStatements() {
    }

    static void start(Connection connection, int round, FollowUpState state, String who, Instant now, Instant until,
            boolean atNight, Instant toldSince) throws SQLException {
        IncidentStore.run(connection, START, state, who, now, until, atNight, round, "", toldSince, round);
    }

    static void end(Connection connection, int round, FollowUpEnd end) throws SQLException {
        IncidentStore.run(connection, "update incident_round set follow_up = ?, follow_up_end = ? where id = ?", end.state(),
                end, round);
    }

    static List<Due> due(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(DUE); var rows = select.executeQuery()) {
            var due = new ArrayList<Due>();
            while (rows.next()) {
                due.add(new Due(rows.getInt("id"), rows.getString("incident"), rows.getString("document"),
                        Query.instant(rows, "since"), Query.instant(rows, "over_at"), Query.instant(rows, "follow_up_until"),
                        rows.getBoolean("at_night"), rows.getInt("pass"), rows.getString("passed"),
                        Optional.ofNullable(Query.instant(rows, "last_slot"))));
            }
            return due;
        }
    }

    /** The next who were told and have no all-clear yet. */
    static List<Told> next(Connection connection, Due due, Instant toldSince, int most) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, due.round());
            select.setString(2, due.passed());
            select.setObject(3, OffsetDateTime.ofInstant(toldSince, ZoneOffset.UTC));
            select.setString(4, callIdPrefix(due));
            select.setInt(5, most);
            try (var rows = select.executeQuery()) {
                var told = new ArrayList<Told>();
                while (rows.next()) {
                    told.add(new Told(new PhoneNumber(rows.getString("recipient")), rows.getString("first"),
                            new PhoneNumber(rows.getString("did")), rows.getString("sender_id")));
                }
                return told;
            }
        }
    }

    /** What the call id of each all-clear begins with; the id of the first text follows. No telephone server makes such ids. */
    static String callIdPrefix(Due due) {
        return "incident-" + due.incident() + "-" + due.round() + "-";
    }

    static void sent(Connection connection, int round, int sent, int leftOut, String passed, Instant lastSlot)
            throws SQLException {
        IncidentStore.run(connection, """
                update incident_round set sent = sent + ?, left_out = left_out + ?, passed = ?, last_slot = ? where id = ?""",
                sent,
                leftOut, passed, lastSlot, round);
    }

    static void secondPass(Connection connection, int round) throws SQLException {
        IncidentStore.run(connection, "update incident_round set pass = 2, passed = '' where id = ?", round);
    }
}
