package org.yamabiko.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.database.Query;
import org.yamabiko.outbox.MessageView.SegmentView;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The ledger of texts over HTTP; recipients are masked. */
@Path("/api/messages")
@RolesAllowed("administrator")
@RunOnVirtualThread
public class MessageResource {

    private static final int MOST = 200;

    private final DataSource database;

    MessageResource(DataSource database) {
        this.database = database;
    }

    @GET
    @Operation(summary = "The newest texts, at most 200")
    public List<MessageView> list(@RestQuery String status, @RestQuery String callId) throws SQLException {
        return new Query("select * from message")
                .where("status = ?", status == null ? null : status(status).name())
                .where("call_id = ?", callId)
                .then("order by created_at desc limit " + MOST)
                .list(database, row -> read(row, List.of()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One text with its segments")
    public MessageView get(String id) throws SQLException {
        var segments = new Query("select * from message_segment").where("message_id = ?", uuid(id)).then("order by number")
                .list(database, row -> new SegmentView(row.getInt("number"), row.getString("smsc_id"), row.getString("state"),
                        Query.instant(row, "state_at")));
        return new Query("select * from message").where("id = ?", uuid(id)).list(database, row -> read(row, segments))
                .stream().findFirst().orElseThrow(() -> NotFound.of("There is no text " + id + "."));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw NotFound.of("'" + id + "' is no id of a text.");
        }
    }

    private static MessageStatus status(String word) {
        for (var status : MessageStatus.values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        throw new InvalidInputException("The question was not understood",
                List.of(new Violation("status", "must be one of " + List.of(MessageStatus.values()))));
    }

    private static MessageView read(ResultSet row, List<SegmentView> segments) throws SQLException {
        return new MessageView(row.getObject("id", UUID.class), row.getString("call_id"), row.getString("did"),
                row.getString("text_key"), row.getInt("text_version"), new PhoneNumber(row.getString("recipient")).masked(),
                row.getString("sender_id"), row.getString("body"), MessageStatus.valueOf(row.getString("status")),
                row.getString("reason"), row.getString("detail"), row.getInt("attempts"), row.getString("gateway"),
                Query.instant(row, "created_at"), Query.instant(row, "submitted_at"), Query.instant(row, "settled_at"),
                Query.instant(row, "valid_until"), segments);
    }
}
