package org.yamabiko.console.lab;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.lab.surge.SurgeRecord;
import org.yamabiko.problem.Conflict;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The report of a surge as one file, which needs nothing from elsewhere: in Japanese, and below in English. */
@Singleton
class Reports {

    @CheckedTemplate(basePath = "surge")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance reportFile(String title, String japanese, String english);

        static native TemplateInstance reportPart(ReportView report);
    }

    private final ConsoleConfig config;

    Reports(ConsoleConfig config) {
        this.config = config;
    }

    ReportView view(SurgeRecord surge, Language language) {
        return new ReportViews(language, config.timeZone()).of(surge);
    }

    String file(SurgeRecord surge) {
        return Templates.reportFile("%s %s".formatted(surge.plan().did(), surge.startedAt()),
                part(surge, Language.JAPANESE), part(surge, Language.ENGLISH)).render();
    }

    private String part(SurgeRecord surge, Language language) {
        return Templates.reportPart(view(surge, language)).setLocale(language.locale()).render();
    }

    /** To be saved. @throws RuntimeException a 409 until the surge is over */
    Response download(SurgeRecord surge) {
        if (!surge.state().isOver()) {
            throw Conflict.of("The surge is not over; its report comes at the end.");
        }
        return Response.ok(file(surge)).type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"surge-" + surge.id() + ".html\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
