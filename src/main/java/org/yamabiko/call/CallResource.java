package org.yamabiko.call;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.yamabiko.account.Roles;
import org.yamabiko.call.CallView.TraceView;
import org.yamabiko.problem.NotFound;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The ledger of calls over HTTP; callers are masked. */
@Path("/api/calls")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class CallResource {

    private static final int MOST = 200;

    private final Calls calls;

    CallResource(Calls calls) {
        this.calls = calls;
    }

    @GET
    @Operation(summary = "The newest calls, at most 200", description = "from and to are instants such as "
            + "2026-11-22T05:00:00Z, or days in Japan such as 2026-11-22; from is included, to is not. ending is the last four "
            + "digits of the caller's number or of the one that was keyed in. status is that of the call's text; with it, times "
            + "are those of the text. rehearsal is true for rehearsed calls alone, false for real ones alone. If there are older calls, the header Link names where they begin (rel=next)")
    public RestResponse<List<CallView>> list(@BeanParam WrittenQuestion question, @RestQuery String before,
            @Context UriInfo address) throws SQLException {
        var page = calls.find(question.read(), Mark.of(before).orElse(null), MOST);
        var views = ResponseBuilder.ok(page.calls().stream().map(call -> view(call, List.of())).toList());
        page.next().map(mark -> address.getRequestUriBuilder().replaceQueryParam("before", mark).build())
                .ifPresent(next -> views.link(next, "next"));
        return views.build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One call with its trace in plain words", description = "Accept-Language ja or en")
    public CallView get(String id, @Context HttpHeaders headers) throws SQLException {
        // who asks for nothing comes with '*'
        var language = headers.getAcceptableLanguages().stream().filter(TraceSentences::knows).findFirst()
                .orElse(Locale.JAPANESE);
        var call = calls.get(id).orElseThrow(() -> NotFound.of("There is no call " + id + "."));
        return view(call, calls.trace(id, language));
    }

    private static CallView view(RecordedCall call, List<TraceView> trace) {
        return new CallView(call.id(), call.did(), call.dialedNumber(), call.caller() == null ? null : call.caller().masked(),
                call.callerLine(), call.outcome(), call.revision(), call.startedAt(), call.decidedAt(), call.endedAt(),
                call.rehearsal(), trace);
    }
}
