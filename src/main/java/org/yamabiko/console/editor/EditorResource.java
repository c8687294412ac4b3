package org.yamabiko.console.editor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.hotline.FlowCheck;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.problem.InvalidInputException;

import io.smallrye.common.annotation.Blocking;

/** What the editor's script asks for. The document travels as itself; the version that was opened is its {@code If-Match}. */
@Page
@Blocking
@Path("/hotlines/{did}/edit")
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
public class EditorResource {

    private final Visit visit;
    private final EditorDesk desk;
    private final FlowCheck check;

    EditorResource(Visit visit, EditorDesk desk, FlowCheck check) {
        this.visit = visit;
        this.desk = desk;
        this.check = check;
    }

    @GET
    @Path("opened")
    public Opened open(String did) {
        return desk.open(EditedNumber.of(did), visit.language());
    }

    @POST
    @Path("check")
    public Findings check(String did, String document) {
        try {
            return Findings.of(check.check(FlowDocument.json(document)), words());
        } catch (InvalidInputException e) {
            return Findings.of(e.violations(), words());
        }
    }

    /** 200 with the new version, 400 with what is wrong, or 409 with what somebody else saved meanwhile. */
    @POST
    public Response save(String did, @HeaderParam(HttpHeaders.IF_MATCH) String version, String document) {
        try {
            var saved = desk.save(EditedNumber.of(did), document, version == null ? "" : version, visit);
            return Response.status(saved.taken() ? Status.OK : Status.CONFLICT).entity(saved.kept()).build();
        } catch (InvalidInputException e) {
            return Response.status(Status.BAD_REQUEST).entity(Findings.of(e.violations(), words())).build();
        }
    }

    private ViolationWords words() {
        return ViolationWords.in(visit.language());
    }
}
