package org.yamabiko.lab;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;
import org.yamabiko.outbox.MessageStatus;
import org.yamabiko.phone.PhoneNumber;

/** The texts that rehearsed calls became. A text on the screen has arrived when it is there, another one by its report. */
@Singleton
class LabTexts {

    private static final String TEXTS = """
            select m.call_id, m.text_key, m.recipient, m.status, m.gateway, m.created_at,
                   coalesce(h.sender_id, m.sender_id) as sender, coalesce(h.body, m.body) as body,
                   coalesce(h.segments, m.segments) as segments,
                   coalesce(h.received_at, case when m.status = 'DELIVERED' then m.settled_at end) as arrived_at
            from message m left join handset_text h on h.id = m.id""";

    private final DataSource database;

    LabTexts(DataSource database) {
        this.database = database;
    }

    /** In the order they were decided. Asks nothing if there are no calls. */
    List<LabText> of(List<String> callIds) throws SQLException {
        if (callIds.isEmpty()) {
            return List.of();
        }
        return new Query(TEXTS).given("m.call_id = any (?)", (Object) callIds.toArray(String[]::new))
                .then("order by m.created_at").list(database, LabTexts::read);
    }

    private static LabText read(ResultSet row) throws SQLException {
        return new LabText(row.getString("call_id"), row.getString("text_key"),
                new PhoneNumber(row.getString("recipient")).masked(), row.getString("sender"), row.getString("body"),
                row.getInt("segments"), MessageStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("gateway")), Query.instant(row, "created_at"),
                Optional.ofNullable(Query.instant(row, "arrived_at")));
    }
}
