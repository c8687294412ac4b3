package org.yamabiko.hotline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.yamabiko.hotline.hours.HolidayFile;
import org.yamabiko.hotline.hours.Holidays;
import org.yamabiko.hotline.hours.Opening;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** Tells what this moment is for a hotline: open, outside its hours, or a holiday. */
@ApplicationScoped
public class Calendar {

    private static final Logger LOG = Logger.getLogger(Calendar.class);

    private final HotlineConfig config;
    private final Clock clock;
    private final Holidays holidays;

    Calendar(HotlineConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.holidays = config.holidays().map(HolidayFile::at).orElseGet(HolidayFile::shipped);
    }

    /** For a hotline with opening hours; by one look at the clock, so that a call is not between two answers. */
    public Opening now(OpeningHours hours) {
        return hours.timetable().at(LocalDateTime.ofInstant(clock.instant(), config.timeZone()), holidays);
    }

    /** The last day whose holidays are known. */
    public LocalDate holidaysUntil() {
        return holidays.until();
    }

    /** Whether somebody should bring a newer list of holidays. */
    public boolean holidaysEndSoon() {
        return holidays.until().minus(config.warnBeforeHolidaysEnd())
                .isBefore(LocalDate.now(clock.withZone(config.timeZone())));
    }

    void onStart(@Observes StartupEvent start) {
        warn();
    }

    @Scheduled(every = "24h", delayed = "24h")
    void warn() {
        if (holidaysEndSoon()) {
            LOG.warnf("The list of public holidays ends with %s; later ones count as ordinary days. Set "
                    + "yamabiko.hotline.holidays to a newer list", holidays.until());
        }
    }
}
