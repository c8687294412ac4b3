package org.yamabiko.console.hotlines;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.FormParam;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** What somebody types to let a draft go live. */
public class PublishForm {

    private static final String AT_A_TIME = "later";

    @FormParam("note")
    String note;
    @FormParam("when")
    String when;
    @FormParam("goLiveAt")
    String goLiveAt;
    @FormParam("version")
    long version;

    private List<String> problems = List.of();

    static PublishForm empty() {
        return new PublishForm();
    }

    PublishForm with(List<String> complaints) {
        problems = complaints;
        return this;
    }

    /** Empty if it shall be live as soon as it may. */
    Optional<Instant> time(ZoneId zone) {
        if (!isLater()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(goLiveAt == null ? "" : goLiveAt).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw new InvalidInputException("Not taken",
                    List.of(Violation.of("goLiveAt", "goLiveAt.form", "must be a date and a time")));
        }
    }

    public boolean isLater() {
        return AT_A_TIME.equals(when);
    }

    public String getNote() {
        return note == null ? "" : note;
    }

    public String getGoLiveAt() {
        return goLiveAt == null ? "" : goLiveAt;
    }

    public List<String> getProblems() {
        return problems;
    }
}
