package org.yamabiko.console.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditQuery;

/** What is looked for in the trail, as the form sends it; empty means any, and so does what is no date or action. */
public class AuditFilter {

    @QueryParam("actor")
    String actor;

    @QueryParam("action")
    String action;

    @QueryParam("subject")
    String subject;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("before")
    Long before;

    public String actor() {
        return plain(actor);
    }

    public String action() {
        return plain(action);
    }

    public String subject() {
        return plain(subject);
    }

    /** The first day. */
    public String from() {
        return plain(from);
    }

    /** The last day, itself included. */
    public String to() {
        return plain(to);
    }

    AuditQuery query(ZoneId zone, int limit) {
        return new AuditQuery(given(actor()), known(action()), given(subject()), dayStart(from(), 0, zone),
                dayStart(to(), 1, zone), before, limit);
    }

    private static Action known(String code) {
        return Arrays.stream(Action.values()).filter(action -> action.name().equals(code)).findFirst().orElse(null);
    }

    private static Instant dayStart(String day, int plusDays, ZoneId zone) {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day).plusDays(plusDays).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String given(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String plain(String value) {
        return Optional.ofNullable(value).map(String::strip).orElse("");
    }
}
