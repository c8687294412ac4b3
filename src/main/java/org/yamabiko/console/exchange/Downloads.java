package org.yamabiko.console.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Visit;
import org.yamabiko.exchange.Answers;
import org.yamabiko.exchange.Exports;
import org.yamabiko.exchange.Format;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.NotFound;

import io.smallrye.common.annotation.Blocking;

/** Files out, for the buttons of the page: the API takes no session. Tables speak the page's language. */
@Blocking
@Path("/exchange/export")
@RolesAllowed(Roles.VIEWER)
public class Downloads {

    private final Visit visit;
    private final Exports exports;

    Downloads(Visit visit, Exports exports) {
        this.visit = visit;
        this.exports = exports;
    }

    @GET
    @Path("everything.{ending}")
    public Response everything(String ending) {
        return Answers.of(exports.everything(Format.document(ending), visit.who()));
    }

    @GET
    @Path("texts.{ending}")
    public Response texts(String ending) {
        return Answers.of(exports.texts(Format.table(ending), visit.language().locale(), visit.who()));
    }

    @GET
    @Path("menus.{ending}")
    public Response menus(String ending) {
        return Answers.of(exports.menus(Format.table(ending), visit.language().locale(), visit.who()));
    }

    @GET
    @Path("hotline")
    public Response hotline(@QueryParam("did") String did, @QueryParam("format") String ending) {
        var number = PhoneNumber.parse(did).orElseThrow(() -> NotFound.of("This is no telephone number."));
        var format = "yaml".equals(ending) ? Format.YAML : Format.JSON;
        return Answers.of(exports.hotline(number, format, visit.who()));
    }
}
