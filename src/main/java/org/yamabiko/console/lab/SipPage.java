package org.yamabiko.console.lab;

import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yamabiko.account.Roles;
import org.yamabiko.call.Rehearsal;
import org.yamabiko.call.Rehearsals;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.hotline.Hotlines;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;

/** A SIP telephone in the browser, which dials the real Asterisk; Asterisk calls us, as it does for everybody. */
@Page
@Blocking
@Path("/lab/sip")
@RolesAllowed(Roles.TESTER)
public class SipPage {

    private static final String POLICY = "Content-Security-Policy";

    /** From the press of the button until Asterisk has asked us: the microphone may be waited for, nothing else. */
    private static final Duration TO_DIAL = Duration.ofMinutes(2);

    /** @param ticket makes the call a rehearsal */
    public record Ticket(String ticket) {
    }

    @CheckedTemplate(basePath = "lab")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance sip(Shell shell, SipView view);
    }

    private final Visit visit;
    private final Hotlines hotlines;
    private final Rehearsals rehearsals;
    private final SipConfig config;
    private final SipServer server;
    private final String policy;

    /** @param ofAllPages the policy that pages have; this one may connect to Asterisk as well */
    SipPage(Visit visit, Hotlines hotlines, Rehearsals rehearsals, SipConfig config,
            @ConfigProperty(name = "quarkus.http.filter.pages.header.\"Content-Security-Policy\"") String ofAllPages) {
        this.visit = visit;
        this.hotlines = hotlines;
        this.rehearsals = rehearsals;
        this.config = config;
        this.server = new SipServer(config.websocket());
        this.policy = ofAllPages + "; connect-src 'self' " + server.origin();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@Context HttpServerResponse response) {
        response.putHeader(POLICY, policy);
        return Templates.sip(visit.shell(Place.SIP), SipView.of(server, config, hotlines.snapshot()))
                .setLocale(visit.language().locale());
    }

    /** The browser shows it to Asterisk, and Asterisk to us. */
    @POST
    @Path("ticket")
    @Produces(MediaType.APPLICATION_JSON)
    public Ticket ticket(@FormParam("drafts") String drafts) {
        return new Ticket(rehearsals.open(new Rehearsal(drafts != null, visit.who()), TO_DIAL));
    }
}
