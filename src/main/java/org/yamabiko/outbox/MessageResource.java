package org.yamabiko.outbox;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.account.Roles;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The ledger of texts over HTTP; recipients are masked. */
@Path("/api/messages")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class MessageResource {

    private final Messages messages;
    private final Decisions decisions;

    MessageResource(Messages messages, Decisions decisions) {
        this.messages = messages;
        this.decisions = decisions;
    }

    @GET
    @Operation(summary = "The newest texts, at most 200; SUBMITTED and DELIVERED ones among the newest 100,000")
    public List<MessageView> list(@RestQuery String status, @RestQuery String callId) throws SQLException {
        return messages.list(new MessageQuestion(Optional.ofNullable(status).map(MessageResource::status),
                Optional.ofNullable(callId)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One text with its segments")
    public MessageView get(String id) throws SQLException {
        return messages.get(uuid(id)).orElseThrow(() -> NotFound.of("There is no text " + id + "."));
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    @Operation(summary = "Send a BLOCKED text after all")
    public MessageView release(String id, @Context SecurityContext security) throws SQLException {
        return decided(id, decisions.release(uuid(id), security.getUserPrincipal().getName()));
    }

    @POST
    @Path("{id}/drop")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    @Operation(summary = "Give a BLOCKED text up for good")
    public MessageView drop(String id, @Context SecurityContext security) throws SQLException {
        return decided(id, decisions.drop(uuid(id), security.getUserPrincipal().getName()));
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
}
