package org.yamabiko.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;
import org.yamabiko.outbox.MessageView.SegmentView;
import org.yamabiko.phone.PhoneNumber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Texts, to read; recipients are masked. */
@Singleton
public class Messages {

    private final DataSource database;
    private final ObjectMapper json;

    Messages(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Without segments and history. */
    List<MessageView> list(MessageQuestion question) throws SQLException {
        return question.query().list(database, row -> read(row, List.of(), json.createArrayNode()));
    }

    /** With its segments and history. */
    public Optional<MessageView> get(UUID id) throws SQLException {
        return whole(new Query("select * from message").where("id = ?", id)).stream().findFirst();
    }

    /** With their segments and history, in the order they were decided. */
    public List<MessageView> ofCall(String callId) throws SQLException {
        return whole(new Query("select * from message").where("call_id = ?", callId).then("order by created_at"));
    }

    private List<MessageView> whole(Query query) throws SQLException {
        var messages = new ArrayList<MessageView>();
        for (var id : query.list(database, row -> row.getObject("id", UUID.class))) {
            var segments = new Query("select * from message_segment").where("message_id = ?", id)
                    .then("order by attempt, number")
                    .list(database, this::segment);
            messages.addAll(new Query("select * from message").where("id = ?", id)
                    .list(database, row -> read(row, segments, tree(row.getString("history")))));
        }
        return messages;
    }

    private SegmentView segment(ResultSet row) throws SQLException {
        return new SegmentView(row.getInt("attempt"), row.getInt("number"), row.getString("gateway"), row.getString("smsc_id"),
                row.getString("state"), Query.instant(row, "state_at"), tree(row.getString("states")));
    }

    private JsonNode tree(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a history that is no JSON", e);
        }
    }

    private static MessageView read(ResultSet row, List<SegmentView> segments, JsonNode history) throws SQLException {
        return new MessageView(row.getObject("id", UUID.class), row.getString("call_id"), row.getString("did"),
                row.getString("text_key"), row.getInt("text_version"), new PhoneNumber(row.getString("recipient")).masked(),
                row.getString("sender_id"), row.getString("body"), MessageStatus.valueOf(row.getString("status")),
                row.getString("reason"), row.getString("detail"), row.getInt("attempts"), row.getString("gateway"),
                Query.instant(row, "created_at"), Query.instant(row, "submitted_at"), Query.instant(row, "settled_at"),
                Query.instant(row, "valid_until"), row.getInt("segments"), row.getInt("resends"),
                row.getBoolean("rehearsal"), segments, history);
    }
}
