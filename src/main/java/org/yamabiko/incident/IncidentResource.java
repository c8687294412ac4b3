package org.yamabiko.incident;

import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.hotline.PublishingRights;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Incidents over HTTP: for a monitoring system, too, that switches one on. */
@Path("/api/incidents")
@RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
@RunOnVirtualThread
public class IncidentResource {

    private final Incidents incidents;
    private final IncidentSwitch switches;
    private final FollowUps followUps;
    private final InForce inForce;
    private final PublishingRights rights;
    private final ObjectMapper json;

    IncidentResource(Incidents incidents, IncidentSwitch switches, FollowUps followUps, InForce inForce,
            PublishingRights rights, ObjectMapper json) {
        this.incidents = incidents;
        this.switches = switches;
        this.followUps = followUps;
        this.inForce = inForce;
        this.rights = rights;
        this.json = json;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All incidents, each with the last time that it was on")
    public List<IncidentView> all() throws SQLException {
        return incidents.all().stream().map(IncidentView::of).toList();
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One incident")
    public IncidentView get(String key) throws SQLException {
        return IncidentView.of(incidents.get(key));
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Write an incident, new or changed", description = "It is a draft then and must be armed. sentence is "
            + "{\"ja\": …, \"en\": …}, text and resolvedText are keys of texts, hotlines empty for all, lasts at most PT24H; "
            + "followUp { toldWithin, within, perSecond, byItself, atNight }. 409 while it is on")
    public IncidentView put(String key, IncidentDraft draft, @Context SecurityContext security) throws SQLException {
        return IncidentView.of(incidents.put(key, draft, who(security)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{key}/arm")
    @Operation(summary = "Make an incident ready", description = "400 unless its texts may be sent. Where approval is required, "
            + "an approver who did not write it")
    public IncidentView arm(String key, @Context SecurityContext security) throws SQLException {
        rights.check(security);
        return IncidentView.of(incidents.arm(key, who(security)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{key}/on")
    @Operation(summary = "Switch an armed incident on, or prolong it", description = "On every node within two seconds. "
            + "{ \"hotlines\": [\"05012345678\"], \"for\": \"PT2H\" }, or nothing: all that it is for, for as long as it usually "
            + "lasts. From now on, if it is on already")
    public IncidentView on(String key, String body, @Context SecurityContext security) throws SQLException {
        var wish = Wish.of(body, json);
        var incident = switches.on(key, wish.hotlines(), wish.lasts(), who(security));
        inForce.refresh();
        return IncidentView.of(incident);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{key}/off")
    @Operation(summary = "End an incident")
    public IncidentView off(String key, @Context SecurityContext security) throws SQLException {
        var incident = switches.off(key, who(security));
        inForce.refresh();
        return IncidentView.of(incident);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{key}/follow-up")
    @Operation(summary = "Send the all-clear to those who were told", description = "Each number once, at the incident's rate, and "
            + "not in the quiet hours unless { \"atNight\": true }. One that was stopped goes on")
    public IncidentView followUp(String key, String body, @Context SecurityContext security) throws SQLException {
        return IncidentView.of(followUps.start(key, Wish.of(body, json).atNight(), who(security)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{key}/follow-up/stop")
    @Operation(summary = "Stop the all-clear that is under way")
    public IncidentView stop(String key, @Context SecurityContext security) throws SQLException {
        return IncidentView.of(followUps.stop(key, who(security)));
    }

    private static String who(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
