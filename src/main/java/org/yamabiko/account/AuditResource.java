package org.yamabiko.account;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditEntry;
import org.yamabiko.audit.AuditQuery;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The audit trail over HTTP. It lives here and not in {@code audit} because the roles do. */
@Path("/api/audit")
@RolesAllowed({ Roles.ADMINISTRATOR, Roles.APPROVER })
@RunOnVirtualThread
public class AuditResource {

    private static final int MOST = 500;

    private final AuditTrail audit;

    AuditResource(AuditTrail audit) {
        this.audit = audit;
    }

    @GET
    @Operation(summary = "Who did what, the newest first, at most 500", description = "from and to are instants such as "
            + "2026-11-22T05:00:00Z, from is included, to is not; before is the id of the last entry of the page before")
    public List<AuditEntry> find(@RestQuery String actor, @RestQuery String action, @RestQuery String subject,
            @RestQuery String from, @RestQuery String to, @RestQuery Long before,
            @RestQuery @DefaultValue("100") int limit) {
        return audit.find(new AuditQuery(actor, action(action), subject, time("from", from), time("to", to), before,
                Math.clamp(limit, 1, MOST)));
    }

    private static Action action(String word) {
        return word == null ? null
                : Arrays.stream(Action.values()).filter(action -> action.name().equals(word)).findFirst()
                        .orElseThrow(() -> refused("action", "must be one of " + List.of(Action.values())));
    }

    private static Instant time(String field, String written) {
        try {
            return written == null ? null : Instant.parse(written);
        } catch (DateTimeParseException e) {
            throw refused(field, "must be an instant such as 2026-11-22T05:00:00Z");
        }
    }

    private static InvalidInputException refused(String field, String message) {
        return new InvalidInputException("The question was not understood", List.of(new Violation(field, message)));
    }
}
