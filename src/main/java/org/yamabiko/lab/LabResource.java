package org.yamabiko.lab;

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
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Rehearsed calls over HTTP. They live on the node that was asked, and are forgotten an hour after their end. */
@Path("/api/lab")
@RolesAllowed(Roles.TESTER)
@RunOnVirtualThread
public class LabResource {

    /**
     * A call to be made.
     *
     * @param persona the key of one
     * @param did what is dialled
     * @param reason with which the company's own queue hands the call over; may be missing
     * @param drafts whether it meets what is written instead of what is live
     */
    public record Wanted(String persona, String did, String reason, boolean drafts) {
    }

    /** What is pressed, one key after the other. */
    public record Keys(String keys) {
    }

    private final LabCalls calls;

    LabResource(LabCalls calls) {
        this.calls = calls;
    }

    @GET
    @Path("personas")
    @Operation(summary = "Who can call")
    public List<Persona> personas() {
        return Personas.all();
    }

    @POST
    @Path("calls")
    @Operation(summary = "Make a rehearsed call", description = "It goes through the FastAGI port of this node as a call of "
            + "Asterisk does, is marked in the ledger and in no figure. Its text stays in the handset on the screen")
    public LabCallView start(Wanted wanted, @Context SecurityContext security) {
        var persona = Optional.ofNullable(wanted).map(Wanted::persona).flatMap(Personas::find)
                .orElseThrow(() -> refused("persona", "must be one of " + Personas.all().stream().map(Persona::key).toList()));
        if (wanted.did() == null) {
            throw refused("did", "is missing");
        }
        var attempt = new Attempt(persona, wanted.did(), Optional.ofNullable(wanted.reason()), wanted.drafts());
        return calls.view(calls.start(attempt, security.getUserPrincipal().getName()), 0);
    }

    @GET
    @Path("calls/{id}")
    @Operation(summary = "A rehearsed call", description = "since is the number of the last event that was seen; 0 for all")
    public LabCallView view(String id, @RestQuery long since) {
        return calls.view(call(id), since);
    }

    @POST
    @Path("calls/{id}/press")
    @Operation(summary = "Press keys")
    public void press(String id, Keys keys) {
        if (keys == null || keys.keys() == null) {
            throw refused("keys", "is missing");
        }
        keys.keys().chars().forEach(key -> calls.press(call(id), (char) key));
    }

    @POST
    @Path("calls/{id}/hang-up")
    @Operation(summary = "Hang up")
    public void hangUp(String id) {
        calls.hangUp(call(id));
    }

    private static UUID call(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw NotFound.of("There is no call " + id + ".");
        }
    }

    private static InvalidInputException refused(String field, String message) {
        return new InvalidInputException("The call was not made", List.of(new Violation(field, message)));
    }
}
