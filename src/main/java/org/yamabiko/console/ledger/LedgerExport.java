package org.yamabiko.console.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.yamabiko.account.Role;
import org.yamabiko.account.Roles;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.call.CallQuestion;
import org.yamabiko.call.Calls;
import org.yamabiko.call.WrittenQuestion;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Page;
import org.yamabiko.console.Times;
import org.yamabiko.console.Visit;
import org.yamabiko.console.Words;

import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.Blocking;

/** The calls of a question as a file. Written as it is read, a page after the other: it may be long, and memory stays small. */
@Page
@Blocking
@Path("/ledger/export")
@RolesAllowed(Roles.VIEWER)
public class LedgerExport {

    private static final String WHOLE = "whole";
    private static final int AT_ONCE = 200;

    private final Visit visit;
    private final Calls calls;
    private final HotlineNames names;
    private final AuditTrail audit;
    private final Clock clock;
    private final ConsoleConfig console;
    private final LedgerConfig config;

    LedgerExport(Visit visit, Calls calls, HotlineNames names, AuditTrail audit, Clock clock, ConsoleConfig console,
            LedgerConfig config) {
        this.visit = visit;
        this.calls = calls;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
        this.console = console;
        this.config = config;
    }

    /** Not a GET: it leaves an entry in the audit trail. {@code numbers}: {@code whole} or anything else for masked ones */
    @POST
    public Response export(@BeanParam WrittenQuestion written, @FormParam("numbers") String numbers) throws SQLException {
        var whole = WHOLE.equals(numbers);
        if (whole && !visit.may(Role.ADMINISTRATOR)) {
            throw new ForbiddenException("only an administrator may take whole numbers away");
        }
        var question = written.readToItsEnd().realUnlessSaid();
        var views = new LedgerViews(names.byDid(), Words.in(visit.language()),
                Times.in(console.timeZone(), clock, visit.language()));
        var messages = ReadersMessages.in(visit.language());
        audit.record(visit.who(), Action.EXPORTED, "calls", null,
                (whole ? "whole numbers; " : "masked numbers; ") + LedgerForm.query(written));
        StreamingOutput file = out -> write(question, new LedgerCsv(out, views, whole), messages);
        return Response.ok(file, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"yamabiko-calls-" + today() + ".csv\"").build();
    }

    private void write(CallQuestion question, LedgerCsv csv, LedgerMessages messages) throws IOException {
        try (csv) {
            csv.row(messages.csvHeader().split(","));
            var page = calls.find(question, null, Math.min(AT_ONCE, config.exportRows()));
            int left = config.exportRows();
            while (true) {
                for (var call : page.calls()) {
                    csv.call(call);
                }
                left -= page.calls().size();
                if (page.next().isEmpty()) {
                    return;
                }
                if (left <= 0) {
                    csv.row(messages.csvCut(config.exportRows()));
                    return;
                }
                page = calls.find(question, page.next().get(), Math.min(AT_ONCE, left));
            }
        } catch (SQLException e) {
            throw new IOException("the ledger cannot be read any further", e);
        }
    }

    private String today() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), console.timeZone()));
    }
}
