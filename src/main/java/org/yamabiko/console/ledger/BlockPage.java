package org.yamabiko.console.ledger;

import java.net.URI;
import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.call.Calls;
import org.yamabiko.call.RefusedNumbers;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.problem.NotFound;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Somebody says that it was not them who called: their number gets no text again. Nobody needs to see it for that. */
@Page
@Blocking
@Path("/ledger/{id}/block")
@RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
public class BlockPage {

    @CheckedTemplate(basePath = "ledger")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance block(Shell shell, BlockView view);
    }

    private final Visit visit;
    private final Calls calls;
    private final RefusedNumbers numbers;

    BlockPage(Visit visit, Calls calls, RefusedNumbers numbers) {
        this.visit = visit;
        this.calls = calls;
        this.numbers = numbers;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ask(String id) throws SQLException {
        mustExist(id);
        var view = BlockView.of(id, numbers.of(id), true, true);
        return Templates.block(visit.shell(Place.LEDGER), view).setLocale(visit.language().locale());
    }

    @POST
    public Response block(String id) throws SQLException {
        mustExist(id);
        numbers.block(id, visit.who());
        return Response.seeOther(URI.create(LedgerViews.href(id) + "?done=BLOCKED")).build();
    }

    private void mustExist(String id) throws SQLException {
        if (calls.get(id).isEmpty()) {
            throw NotFound.of("There is no call " + id + ".");
        }
    }
}
