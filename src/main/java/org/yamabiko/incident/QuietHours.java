package org.yamabiko.incident;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.yamabiko.hotline.HotlineConfig;

/** When nobody wants to be woken by a text. */
@ApplicationScoped
public class QuietHours {

    private final LocalTime from;
    private final LocalTime until;
    private final ZoneId zone;

    @Inject
    QuietHours(IncidentConfig config, HotlineConfig hotlines) {
        this(config.quietFrom(), config.quietUntil(), hotlines.timeZone());
    }

    QuietHours(LocalTime from, LocalTime until, ZoneId zone) {
        this.from = from;
        this.until = until;
        this.zone = zone;
    }

    public boolean at(Instant moment) {
        var time = moment.atZone(zone).toLocalTime();
        var afterFrom = !time.isBefore(from);
        var beforeUntil = time.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : !from.equals(until) && (afterFrom || beforeUntil);
    }

    public LocalTime from() {
        return from;
    }

    public LocalTime until() {
        return until;
    }
}
