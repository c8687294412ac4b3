package org.yamabiko.lab.scenario;

import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.account.Roles;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Scenarios over HTTP, so that a build can let a publish depend on them. */
@Path("/api/lab/scenarios")
@RolesAllowed(Roles.TESTER)
@RunOnVirtualThread
public class ScenarioResource {

    private static final String YAML = "application/yaml";
    private static final MediaType JUNIT = MediaType.valueOf(JUnitXml.TYPE);

    /** What came of several. */
    public record Report(boolean passed, long failures, List<ScenarioResult> results) {

        static Report of(List<ScenarioResult> results) {
            var failures = results.stream().filter(result -> !result.passed()).count();
            return new Report(failures == 0, failures, results);
        }
    }

    private final Scenarios scenarios;

    ScenarioResource(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @GET
    @Operation(summary = "All scenarios")
    public List<StoredScenario> all() throws SQLException {
        return scenarios.all();
    }

    @GET
    @Path("{name}")
    @Produces(YAML)
    @Operation(summary = "One scenario, as YAML")
    public String get(String name) throws SQLException {
        return scenarios.get(name).document();
    }

    @PUT
    @Path("{name}")
    @Consumes({ YAML, MediaType.APPLICATION_JSON })
    @Operation(summary = "Write a scenario, in YAML or JSON")
    public void put(String name, String yaml, @Context SecurityContext security) throws SQLException {
        var scenario = ScenarioFile.one(yaml);
        if (!scenario.name().equals(name)) {
            throw new InvalidInputException("The scenario was not taken",
                    List.of(Violation.of("name", "scenario.other-name", "must be '" + name + "' as in the address", name)));
        }
        scenarios.put(scenario, security.getUserPrincipal().getName());
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Remove a scenario")
    public void remove(String name, @Context SecurityContext security) throws SQLException {
        scenarios.remove(name, security.getUserPrincipal().getName());
    }

    @POST
    @Path("{name}/run")
    @Operation(summary = "Run one scenario", description = "drafts=true meets what is written instead of what is live")
    public ScenarioResult run(String name, @RestQuery boolean drafts, @Context SecurityContext security) throws SQLException {
        return scenarios.run(List.of(name), drafts, security.getUserPrincipal().getName()).getFirst();
    }

    @POST
    @Path("run")
    @Produces({ MediaType.APPLICATION_JSON, JUnitXml.TYPE })
    @Operation(summary = "Run scenarios", description = "Those named by name, which may stand several times, else all. "
            + "drafts=true meets what is written instead of what is live. Accept: application/junit+xml for a build server")
    public Response runAll(@RestQuery List<String> name, @RestQuery boolean drafts, @Context HttpHeaders headers,
            @Context SecurityContext security) throws SQLException {
        var results = scenarios.run(name, drafts, security.getUserPrincipal().getName());
        var first = headers.getAcceptableMediaTypes().getFirst();
        return JUNIT.getSubtype().equals(first.getSubtype()) ? Response.ok(JUnitXml.of(results), JUNIT).build()
                : Response.ok(Report.of(results), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
