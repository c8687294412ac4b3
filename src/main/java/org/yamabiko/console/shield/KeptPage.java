package org.yamabiko.console.shield;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Visit;
import org.yamabiko.guard.Quota;
import org.yamabiko.outbox.Decisions;
import org.yamabiko.outbox.KeptTexts;

import io.smallrye.common.annotation.Blocking;

/** Decides about all texts that wait because their range spiked. */
@Page
@Blocking
@Path("/shield/kept")
@RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
public class KeptPage {

    private final Visit visit;
    private final Decisions decisions;

    KeptPage(Visit visit, Decisions decisions) {
        this.visit = visit;
        this.decisions = decisions;
    }

    @POST
    @Path("release")
    public Response release(@FormParam("range") String range) throws SQLException {
        return ShieldScreen.back(decisions.release(spiked(range), visit.who()) > 0 ? "released" : "none");
    }

    @POST
    @Path("drop")
    public Response drop(@FormParam("range") String range) throws SQLException {
        return ShieldScreen.back(decisions.drop(spiked(range), visit.who()) > 0 ? "dropped" : "none");
    }

    private static KeptTexts.Range spiked(String range) {
        return new KeptTexts.Range(Quota.RANGE_10_MINUTES.name(), Typed.written(range));
    }
}
