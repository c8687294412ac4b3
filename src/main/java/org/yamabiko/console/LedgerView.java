package org.yamabiko.console;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** Every query of the pages. All of them are answered from an index, and none locks. */
@Singleton
class LedgerView {

    record Hotline(String did, String name, String trigger, Integer revision, boolean changed) {
    }

    record Call(String id, Instant startedAt, String did, String dialedNumber, String caller, String callerLine,
            String outcome, String trace, boolean rehearsal) {
    }

    record Message(String id, String callId, Instant createdAt, String recipient, String textKey, String status, String gateway,
            int attempts, String reason) {
    }

    record Tally(String did, String code, long count) {
    }

    record HandsetText(String id, String recipient, String senderId, String body, int segments, Instant receivedAt) {
    }

    private static final String HOTLINES = """
            select h.did, coalesce(h.draft::json ->> 'name', '') as name,
                   coalesce(h.draft::json ->> 'trigger', 'ANSWER') as trigger,
                   h.published_revision, h.draft::jsonb is distinct from r.document::jsonb as changed
              from hotline h
              left join hotline_revision r on r.did = h.did and r.number = h.published_revision
             where h.did = any (?) order by h.did""";

    private static final String FIRST_HOTLINES = "select did from hotline order by did limit ?";

    private static final String HOTLINE_COUNT = "select count(*) from hotline";

    private static final String CALLS = """
            select id, started_at, did, dialed_number, caller, caller_line, outcome, trace, rehearsal
              from call order by started_at desc limit ?""";

    private static final String MESSAGES = """
            select id, created_at, recipient, text_key, status, gateway, attempts, reason, call_id
              from message order by created_at desc limit ?""";

    private static final String CALL_TALLY = """
            select did, outcome, count(*) from call where started_at >= ? and not rehearsal group by did, outcome order by 3 desc""";

    private static final String MESSAGE_TALLY = """
            select null, status, count(*) from message where created_at >= ? and not rehearsal group by status order by 3 desc""";

    private static final String QUEUED = """
            select (select count(*) from message where next_attempt_at is not null)
                 - (select count(*) from message where next_attempt_at is not null and in_house)
                 + (select count(*) from message where claimed_at is not null)""";

    /** {@code like} the ending of the number; an empty ending is every number. */
    private static final String HANDSET = """
            select id, recipient, sender_id, body, segments, received_at
              from handset_text where recipient like '%' || ? order by received_at desc limit ?""";

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    LedgerView(DataSource database) {
        this.database = database;
    }

    /** Those of these numbers that are hotlines, by number. */
    List<Hotline> hotlines(Collection<String> dids) {
        return query(HOTLINES, row -> new Hotline(row.getString(1), row.getString(2), row.getString(3),
                row.getObject(4, Integer.class), row.getBoolean(5)), (Object) dids.toArray(String[]::new));
    }

    /** The lowest numbers. */
    List<String> firstHotlines(int limit) {
        return query(FIRST_HOTLINES, row -> row.getString(1), limit);
    }

    long hotlineCount() {
        return query(HOTLINE_COUNT, row -> row.getLong(1)).getFirst();
    }

    /** The latest first. */
    List<Call> calls(int limit) {
        return query(CALLS, row -> new Call(row.getString(1), instant(row, 2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getBoolean(9)), limit);
    }

    /** The latest first. */
    List<Message> messages(int limit) {
        return query(MESSAGES, row -> new Message(row.getString(1), row.getString(9), instant(row, 2), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getInt(7), row.getString(8)), limit);
    }

    /** How many calls ended how, per hotline, the most frequent first. */
    List<Tally> callsSince(Instant from) {
        return query(CALL_TALLY, LedgerView::tally, from.atOffset(ZoneOffset.UTC));
    }

    /** How many texts are where, the most frequent first. */
    List<Tally> messagesSince(Instant from) {
        return query(MESSAGE_TALLY, LedgerView::tally, from.atOffset(ZoneOffset.UTC));
    }

    /** How many texts wait for a gateway. */
    long queued() {
        return query(QUEUED, row -> row.getLong(1)).getFirst();
    }

    /**
     * What the embedded handset received, the latest first.
     *
     * @param ending digits at the end of the number; empty for all
     */
    List<HandsetText> handsetTexts(String ending, int limit) {
        return query(HANDSET, row -> new HandsetText(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                row.getInt(5), instant(row, 6)), ending, limit);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getString(1), row.getString(2), row.getLong(3));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... parameters) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            return rows(statement, reader, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Reader<T> reader, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        try (var result = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        }
    }
}
