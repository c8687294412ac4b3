package org.yamabiko.guard;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.guard.Quota.Mode;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What may be sent, over HTTP. Numbers travel in bodies, never in addresses, which proxies keep. */
@Path("/api/guard")
@RolesAllowed(Roles.ADMINISTRATOR)
@RunOnVirtualThread
public class GuardResource {

    /** @param most texts in its window; yen for money */
    public record LimitChange(Mode mode, Long most) {
    }

    public record Blocking(String number, String reason) {
    }

    public record Denying(String prefix, String note) {
    }

    /** @param lately what met limits within the last day */
    public record State(boolean enforced, boolean alarm, List<LimitView> limits, List<DeniedRange> deniedRanges,
            List<Hits.Sum> lately) {
    }

    private static final Duration LATELY = Duration.ofDays(1);

    private final Limits limits;
    private final BlockedNumbers blocked;
    private final DeniedRanges denied;
    private final Alarm alarm;
    private final Hits hits;

    GuardResource(Limits limits, BlockedNumbers blocked, DeniedRanges denied, Alarm alarm, Hits hits) {
        this.limits = limits;
        this.blocked = blocked;
        this.denied = denied;
        this.alarm = alarm;
        this.hits = hits;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Every limit, and what it did within the last day")
    public State state() throws SQLException {
        return new State(limits.enforced(), alarm.raised(), limits.all().stream().map(LimitView::of).toList(), denied.all(),
                hits.within(LATELY));
    }

    @PUT
    @Path("limits/{quota}")
    @Operation(summary = "Change a limit", description = "Every node follows within two seconds")
    public State change(String quota, LimitChange change, @Context SecurityContext security) throws SQLException {
        var wanted = change == null ? new LimitChange(null, null) : change;
        limits.set(quota, wanted.mode(), wanted.most(), who(security));
        return state();
    }

    @GET
    @Path("blocked")
    @Operation(summary = "The newest numbers that get no text")
    public List<BlockedNumber> blocked() throws SQLException {
        return blocked.newest();
    }

    @POST
    @Path("blocked")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    @Operation(summary = "Never text a number again")
    public void block(Blocking blocking, @Context SecurityContext security) throws SQLException {
        var wanted = blocking == null ? new Blocking(null, null) : blocking;
        blocked.block(wanted.number(), wanted.reason(), who(security));
    }

    @POST
    @Path("blocked/remove")
    @Operation(summary = "Text a number again when its owner calls")
    public void unblock(Blocking blocking, @Context SecurityContext security) throws SQLException {
        blocked.unblock(blocking == null ? null : blocking.number(), who(security));
    }

    @POST
    @Path("ranges")
    @Operation(summary = "Text no number that begins so")
    public State deny(Denying denying, @Context SecurityContext security) throws SQLException {
        var wanted = denying == null ? new Denying(null, null) : denying;
        denied.deny(wanted.prefix(), wanted.note(), who(security));
        return state();
    }

    @DELETE
    @Path("ranges/{prefix}")
    @Operation(summary = "Text numbers that begin so again")
    public State allow(String prefix, @Context SecurityContext security) throws SQLException {
        denied.allow(prefix, who(security));
        return state();
    }

    private static String who(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
