package org.yamabiko.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.account.Roles;
import org.yamabiko.call.CallView.TraceView;
import org.yamabiko.database.Query;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The ledger of calls over HTTP; callers are masked. */
@Path("/api/calls")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class CallResource {

    private static final int MOST = 200;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final DataSource database;
    private final ObjectMapper json;

    CallResource(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @GET
    @Operation(summary = "The newest calls, at most 200", description = "from and to are instants such as "
            + "2026-11-22T05:00:00Z, or days in Japan such as 2026-11-22; from is included, to is not")
    public List<CallView> list(@RestQuery String did, @RestQuery String outcome, @RestQuery String from, @RestQuery String to)
            throws SQLException {
        return new Query("select * from call")
                .where("did = ?", did == null ? null : did(did))
                .where("outcome = ?", outcome == null ? null : outcome(outcome).name())
                .where("started_at >= ?", time("from", from))
                .where("started_at < ?", time("to", to))
                .then("order by started_at desc limit " + MOST)
                .list(database, row -> read(row, List.of()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One call with its trace in plain words", description = "Accept-Language ja or en")
    public CallView get(String id, @Context HttpHeaders headers) throws SQLException {
        // who asks for nothing comes with '*'
        var language = headers.getAcceptableLanguages().stream().filter(TraceSentences::knows).findFirst()
                .orElse(Locale.JAPANESE);
        return new Query("select * from call").where("id = ?", id)
                .list(database, row -> read(row, trace(row.getString("trace"), language)))
                .stream().findFirst().orElseThrow(() -> NotFound.of("There is no call " + id + "."));
    }

    private static CallView read(ResultSet row, List<TraceView> trace) throws SQLException {
        var caller = row.getString("caller");
        return new CallView(row.getString("id"), row.getString("did"), row.getString("dialed_number"),
                caller == null ? null : new PhoneNumber(caller).masked(), row.getString("caller_line"),
                CallOutcome.valueOf(row.getString("outcome")), row.getObject("hotline_revision", Integer.class),
                Query.instant(row, "started_at"), Query.instant(row, "decided_at"), Query.instant(row, "ended_at"), trace);
    }

    private List<TraceView> trace(String stored, Locale language) {
        try {
            return json.readTree(stored).valueStream().map(entry -> step(entry, language)).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a trace that is no JSON", e);
        }
    }

    private static TraceView step(JsonNode entry, Locale language) {
        var step = entry.path("step").asText();
        var args = entry.path("args").valueStream().map(JsonNode::asText).toList();
        return new TraceView(Instant.parse(entry.path("at").asText()), step, args,
                TraceSentences.sentence(step, args, language));
    }

    private static String did(String written) {
        return PhoneNumber.parse(written).map(PhoneNumber::e164)
                .orElseThrow(() -> refused("did", "is no telephone number"));
    }

    private static CallOutcome outcome(String word) {
        for (var outcome : CallOutcome.values()) {
            if (outcome.name().equals(word)) {
                return outcome;
            }
        }
        throw refused("outcome", "must be one of " + List.of(CallOutcome.values()));
    }

    private static Instant time(String field, String written) {
        if (written == null) {
            return null;
        }
        try {
            var time = written.length() == "2026-11-22".length()
                    ? LocalDate.parse(written).atStartOfDay(JAPAN).toInstant()
                    : Instant.parse(written);
            // the database knows fewer years than Java
            if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw refused(field, "must be an instant such as 2026-11-22T05:00:00Z or a day such as 2026-11-22");
    }

    private static InvalidInputException refused(String field, String message) {
        return new InvalidInputException("The question was not understood", List.of(new Violation(field, message)));
    }
}
