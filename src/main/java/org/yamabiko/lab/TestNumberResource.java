package org.yamabiko.lab;

import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.call.TestNumber;
import org.yamabiko.call.TestNumbers;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The team's telephones over HTTP. */
@Path("/api/lab/test-numbers")
@RolesAllowed(Roles.ADMINISTRATOR)
@RunOnVirtualThread
public class TestNumberResource {

    /** @param name whose it is */
    public record Named(String name) {
    }

    private final TestNumbers numbers;

    TestNumberResource(TestNumbers numbers) {
        this.numbers = numbers;
    }

    @GET
    @RolesAllowed(Roles.TESTER)
    @Operation(summary = "The telephones that texts of rehearsals really reach")
    public List<TestNumber> all() throws SQLException {
        return numbers.all();
    }

    @PUT
    @Path("{number}")
    @Operation(summary = "Let texts of rehearsals reach this telephone", description = "A rehearsal's text to it leaves by the "
            + "configured gateways and is billed; to every other number it stays in the handset on the screen")
    public void add(String number, Named named, @Context SecurityContext security) throws SQLException {
        numbers.add(number, named == null ? null : named.name(), security.getUserPrincipal().getName());
    }

    @DELETE
    @Path("{number}")
    @Operation(summary = "Keep texts of rehearsals from this telephone")
    public void remove(String number, @Context SecurityContext security) throws SQLException {
        numbers.remove(number, security.getUserPrincipal().getName());
    }
}
