package org.yamabiko.forecast;

import java.sql.SQLException;
import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.outbox.Forecast;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What comes, over HTTP. */
@Path("/api/forecast")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class ForecastResource {

    /**
     * @param drainSeconds how long until what waits now has left; null if that cannot be told
     * @param stalled whether texts wait and none leaves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Now(long waiting, double perSecond, boolean contracted, Long drainSeconds, boolean stalled, Spent spent) {
    }

    private final Forecast forecast;
    private final Spending spending;
    private final EventRehearsal events;

    ForecastResource(Forecast forecast, Spending spending, EventRehearsal events) {
        this.forecast = forecast;
        this.spending = spending;
        this.events = events;
    }

    @GET
    @Operation(summary = "How many texts wait, how long they take, and what was spent today")
    public Now now() throws SQLException {
        var outlook = forecast.outlook();
        return new Now(outlook.waiting(), outlook.perSecond(), outlook.contracted(),
                outlook.drain().map(Duration::toSeconds).orElse(null),
                outlook.stalled(), spending.now());
    }

    @POST
    @Path("event")
    @Operation(summary = "Rehearse an event by calculation", description = "So many calls within so many seconds to a hotline: "
            + "channels, rungs of the ladder, texts, segments by carrier, how long they take and what they cost. Nothing is "
            + "called or sent. What is not said is as the service knows or assumes it; carrierPercent comes to 100")
    public EventForecast event(EventDraft draft) {
        return events.of(draft);
    }
}
