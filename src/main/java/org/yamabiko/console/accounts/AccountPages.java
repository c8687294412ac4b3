package org.yamabiko.console.accounts;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.yamabiko.account.AccountView;
import org.yamabiko.account.KeyView;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Times;
import org.yamabiko.console.Visit;
import org.yamabiko.problem.InvalidInputException;

import io.quarkus.qute.TemplateInstance;

/** What the pages about people have in common: words and times of the visitor, and answers. */
@RequestScoped
class AccountPages {

    private final Visit visit;
    private final Clock clock;
    private final ConsoleConfig config;

    AccountPages(Visit visit, Clock clock, ConsoleConfig config) {
        this.visit = visit;
        this.clock = clock;
        this.config = config;
    }

    Times times() {
        return Times.in(config.timeZone(), clock, visit.language());
    }

    AccountWords words() {
        return AccountWords.in(visit.language());
    }

    Person person(AccountView account) {
        return Person.of(account, times(), words());
    }

    ShownKey key(KeyView key) {
        return ShownKey.of(key, times(), words());
    }

    Problems problems(InvalidInputException refused) {
        return Problems.of(refused.violations(), visit.language());
    }

    Response ok(TemplateInstance page) {
        return answer(Status.OK, page);
    }

    Response wrong(TemplateInstance page) {
        return answer(Status.BAD_REQUEST, page);
    }

    Response answer(Status status, TemplateInstance page) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page.setLocale(visit.language().locale())).build();
    }
}
