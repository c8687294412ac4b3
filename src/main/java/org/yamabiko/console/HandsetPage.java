package org.yamabiko.console;

import java.net.URI;
import java.time.Clock;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The texts that the embedded handset received, as phones show them. */
@Page
@Blocking
@RolesAllowed(Roles.VIEWER)
@Path("/handset")
public class HandsetPage {

    private static final int TEXTS_SHOWN = 60;
    private static final int DIGITS_KEPT = 4;
    private static final Pattern ENDING = Pattern.compile("\\d{1,4}");

    @CheckedTemplate
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance handset(Shell shell, Phones phones);

        static native TemplateInstance handsetLive(Phones phones);
    }

    private final Visit visit;
    private final LedgerView ledger;
    private final Clock clock;
    private final ConsoleConfig config;

    HandsetPage(Visit visit, LedgerView ledger, Clock clock, ConsoleConfig config) {
        this.visit = visit;
        this.ledger = ledger;
        this.clock = clock;
        this.config = config;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("ending") String ending) {
        var wanted = ending != null && ENDING.matcher(ending).matches() ? ending : "";
        var phones = Phones.of(wanted, ledger.handsetTexts(wanted, TEXTS_SHOWN),
                Times.in(config.timeZone(), clock, visit.language()));
        var page = visit.isRefresh() ? Templates.handsetLive(phones)
                : Templates.handset(visit.shell(Place.HANDSET), phones);
        return page.setLocale(visit.language().locale());
    }

    /** Takes a whole number or its end, and lets only the last digits go into the address, which browsers and proxies keep. */
    @POST
    public Response find(@FormParam("number") String number) {
        var digits = number == null ? "" : asciiDigits(number);
        var ending = digits.substring(Math.max(0, digits.length() - DIGITS_KEPT));
        return Response.seeOther(URI.create(ending.isEmpty() ? "/handset" : "/handset?ending=" + ending)).build();
    }

    /** Full-width digits count too. */
    private static String asciiDigits(String written) {
        var digits = new StringBuilder();
        written.chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
