package org.yamabiko.console.lab;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Visit;
import org.yamabiko.lab.Attempt;
import org.yamabiko.lab.LabCalls;
import org.yamabiko.lab.Personas;
import org.yamabiko.lab.scenario.Recording;
import org.yamabiko.lab.scenario.ScenarioFile;
import org.yamabiko.problem.NotFound;

import io.smallrye.common.annotation.Blocking;

/** The calls of the telephone on the page; its script asks. */
@Page
@Blocking
@Path("/lab/calls")
@RolesAllowed(Roles.TESTER)
public class LabCallsPage {

    private final Visit visit;
    private final LabCalls calls;
    private final CallPieces pieces;

    LabCallsPage(Visit visit, LabCalls calls, CallPieces pieces) {
        this.visit = visit;
        this.calls = calls;
        this.pieces = pieces;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public CallPiece start(@FormParam("persona") String persona, @FormParam("did") String did,
            @FormParam("reason") String reason, @FormParam("drafts") boolean drafts) {
        var caller = Optional.ofNullable(persona).flatMap(Personas::find)
                .orElseThrow(() -> NotFound.of("There is no such persona."));
        var handedOver = Optional.ofNullable(reason).filter(name -> !name.isBlank());
        return piece(calls.start(new Attempt(caller, did == null ? "" : did, handedOver, drafts), visit.who()), 0);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public CallPiece look(UUID id, @QueryParam("since") long since) {
        return piece(id, since);
    }

    private CallPiece piece(UUID id, long since) {
        return pieces.of(calls.view(id, since), since, visit.language().locale());
    }

    @POST
    @Path("{id}/press")
    public void press(UUID id, @FormParam("key") String key) {
        if (key != null && key.length() == 1) {
            calls.press(id, key.charAt(0));
        }
    }

    @POST
    @Path("{id}/hang-up")
    public void hangUp(UUID id) {
        calls.hangUp(id);
    }

    /** What was done, as a scenario to look at and save. */
    @GET
    @Path("{id}/scenario")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public String scenario(UUID id) {
        var call = calls.view(id, 0);
        var name = call.persona().name(visit.language().locale()) + " → " + call.did();
        return ScenarioFile.write(Recording.of(call, name));
    }
}
