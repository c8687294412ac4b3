package org.yamabiko.console.lab;

import java.net.URI;
import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.call.TestNumbers;
import org.yamabiko.console.Page;
import org.yamabiko.console.Visit;
import org.yamabiko.problem.InvalidInputException;

import io.smallrye.common.annotation.Blocking;

/** The team's own telephones, which texts of rehearsals really reach: what the forms of {@link LabPage} send. */
@Page
@Blocking
@Path("/lab/test-numbers")
@RolesAllowed(Roles.ADMINISTRATOR)
public class TestNumbersPage {

    private final Visit visit;
    private final TestNumbers numbers;

    TestNumbersPage(Visit visit, TestNumbers numbers) {
        this.visit = visit;
        this.numbers = numbers;
    }

    @POST
    public Response add(@FormParam("number") String number, @FormParam("name") String name) throws SQLException {
        try {
            numbers.add(number, name, visit.who());
        } catch (InvalidInputException e) {
            return back("number-refused");
        }
        return back("number-added");
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("number") String number) throws SQLException {
        numbers.remove(number == null ? "" : number, visit.who());
        return back("number-removed");
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/lab?done=" + done + "#test-numbers")).build();
    }
}
