package org.yamabiko.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.account.Roles;
import org.yamabiko.database.Query;
import org.yamabiko.outbox.MessageView.SegmentView;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The ledger of texts over HTTP; recipients are masked. */
@Path("/api/messages")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class MessageResource {

    private final DataSource database;
    private final BlockedTexts blocked;
    private final ObjectMapper json;

    MessageResource(DataSource database, BlockedTexts blocked, ObjectMapper json) {
        this.database = database;
        this.blocked = blocked;
        this.json = json;
    }

    @GET
    @Operation(summary = "The newest texts, at most 200; SUBMITTED and DELIVERED ones among the newest 100,000")
    public List<MessageView> list(@RestQuery String status, @RestQuery String callId) throws SQLException {
        return new MessageQuestion(Optional.ofNullable(status).map(MessageResource::status), Optional.ofNullable(callId))
                .query()
                .list(database, row -> read(row, List.of(), json.createArrayNode()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One text with its segments")
    public MessageView get(String id) throws SQLException {
        var segments = new Query("select * from message_segment").where("message_id = ?", uuid(id))
                .then("order by attempt, number")
                .list(database, this::segment);
        return new Query("select * from message").where("id = ?", uuid(id))
                .list(database, row -> read(row, segments, tree(row.getString("history"))))
                .stream().findFirst().orElseThrow(() -> NotFound.of("There is no text " + id + "."));
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Send a BLOCKED text after all")
    public MessageView release(String id, @Context SecurityContext security) throws SQLException {
        return decided(id, blocked.release(uuid(id), security.getUserPrincipal().getName()));
    }

    @POST
    @Path("{id}/drop")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Give a BLOCKED text up for good")
    public MessageView drop(String id, @Context SecurityContext security) throws SQLException {
        return decided(id, blocked.drop(uuid(id), security.getUserPrincipal().getName()));
    }

    private MessageView decided(String id, boolean done) throws SQLException {
        var now = get(id);
        if (!done) {
            throw Conflict.of("Text " + id + " is " + now.status() + "; only a BLOCKED one can be released or dropped.");
        }
        return now;
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
                Query.instant(row, "valid_until"), row.getInt("segments"), row.getInt("resends"), segments, history);
    }
}
