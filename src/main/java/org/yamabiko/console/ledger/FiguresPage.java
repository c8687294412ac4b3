package org.yamabiko.console.ledger;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.console.Words;
import org.yamabiko.phone.PhoneNumber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** A day in numbers and charts: today's are live. */
@Page
@Blocking
@Path("/figures")
@RolesAllowed(Roles.VIEWER)
public class FiguresPage {

    @CheckedTemplate(basePath = "ledger")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance figures(Shell shell, Figures figures);

        static native TemplateInstance figuresLive(Figures figures);
    }

    private final Visit visit;
    private final FigureReadings readings;
    private final HotlineNames names;

    FiguresPage(Visit visit, FigureReadings readings, HotlineNames names) {
        this.visit = visit;
        this.readings = readings;
        this.names = names;
    }

    /** What is no day is today, and what is no number is every hotline: an address that was cut short still shows something. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestQuery("day") String writtenDay, @RestQuery("did") String writtenDid) throws SQLException {
        var today = readings.today();
        var day = day(writtenDay, today);
        var did = PhoneNumber.parse(writtenDid).map(PhoneNumber::e164).orElse(null);
        var language = visit.language();
        var views = new FigureViews(Words.in(language), new Spans(language.locale()),
                ReadersMessages.in(language));
        var figures = views.of(new FigureViews.Readings(day, today, did, readings.day(did, day), readings.week(did, day),
                readings.queue()), names.byDid());
        var page = visit.isRefresh() ? Templates.figuresLive(figures)
                : Templates.figures(visit.shell(Place.FIGURES), figures);
        return page.setLocale(language.locale());
    }

    private static LocalDate day(String written, LocalDate today) {
        try {
            var day = written == null ? today : LocalDate.parse(written);
            return day.isAfter(today) || day.getYear() < 2000 ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }
}
