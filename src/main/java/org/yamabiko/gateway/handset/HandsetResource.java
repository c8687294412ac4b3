package org.yamabiko.gateway.handset;

import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.NotFound;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The embedded handset over HTTP, for tests and for people without the page. */
@Path("/api/handset")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class HandsetResource {

    private static final int MOST = 100;

    private final Handsets handsets;

    HandsetResource(Handsets handsets) {
        this.handsets = handsets;
    }

    @GET
    @Path("{number}")
    @Operation(summary = "What the embedded handset with this number received, the newest first")
    public List<HandsetText> received(String number) throws SQLException {
        var recipient = PhoneNumber.parse(number)
                .orElseThrow(() -> NotFound.of("'" + number + "' is no telephone number."));
        return handsets.received(recipient, MOST);
    }
}
